package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.SignalClosing;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalOpening;
import be.woonspoor.tenancy.SignalOpenings;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signals of a tenant whose trajectory runs: they go beside the coaching, never instead of it. */
@WoonspoorTest
class SignalsOnTheWayTests {

  private static final int SILENT_DAYS = 32;

  @LocalServerPort private int port;

  @Autowired private Journeys journeys;
  @Autowired private SignalDesk desk;
  @Autowired private Signals signals;
  @Autowired private SignalOpenings openings;
  @Autowired private Milestones milestones;
  @Autowired private Timeline timeline;
  @Autowired private Leases leases;
  @Autowired private Reviews reviews;
  @Autowired private ScoringInstruments instruments;
  @Autowired private Receipts receipts;
  @Autowired private Stages stages;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;

  private Journey journey;
  private String caseNumber;

  @BeforeEach
  void somebody_is_coached() {
    caseNumber =
        journeys
            .startWithForm(
                "take-over-case",
                "lead",
                Map.of(
                    "firstName", "Test",
                    "lastName", "Huurder " + UUID.randomUUID(),
                    "birthDate", "1980-02-03",
                    "address", "Teststraat 1, Gent",
                    "leaseStart", today().minusMonths(8).toString(),
                    "landlord", "Thuispunt Gent",
                    "phase", "WEEKLY",
                    "coach", "coach3",
                    "lastContactOn", today().toString(),
                    "agreementKnown", true))
            .caseNumber();
    journey = journeys.of(caseNumber);
    journey
        .does("SetFocus")
        .with("talkedOn", today().toString())
        .with("tenantPresent", "YES")
        .submit();
  }

  @AfterEach
  void back_to_now() {
    ClockUtil.reset();
  }

  @Test
  void a_signal_is_followed_up_beside_the_coaching() {
    report(SignalKind.NUISANCE, false, Optional.empty());

    journey.waitsAt("AnswerAmberSignal");
    assertThat(journey.task("AnswerAmberSignal").getAssignee()).isEqualTo("coach3");
    assertThat(running("housing-trajectory")).isEqualTo(1);
    assertThat(running("coaching-cycle")).isEqualTo(1);
  }

  @Test
  void a_home_at_risk_is_looked_after_once_and_the_coaching_goes_on() {
    report(SignalKind.VISITORS, true, Optional.empty());
    journey.waitsAt("AnswerRedSignal", "EvaluateCycle", "SupportRedSignal");
    answersRed(true);
    supports();
    report(SignalKind.UPKEEP, true, Optional.empty());
    answersRed(true);
    supports();

    journey.waitsAt("AssessLeaseDanger", "EvaluateCycle");
    assertThat(stages.current(caseNumber).orElseThrow().stage()).isEqualTo(Stage.REHOUSING);
    journey
        .does("AssessLeaseDanger")
        .as("coach3")
        .with("assessedOn", today().toString())
        .with("spokenWith", List.of("LANDLORD"))
        .with("situation", "Het afbetalingsplan is aanvaard.")
        .with("leaseState", "SAVED")
        .submit()
        .waitsAt("EvaluateCycle")
        .reached("LeaseSaved");
    assertThat(stages.current(caseNumber).orElseThrow().stage()).isEqualTo(Stage.COACHING);
  }

  @Test
  void a_long_silence_becomes_a_visit_beside_the_attempts_and_leaves_the_lease_alone() {
    var lease = leases.all(caseNumber);
    journey.fires("ContactDay");
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(SILENT_DAYS, ChronoUnit.DAYS)));
    journey.fires("SilenceLasts");
    journey.waitsAt("CheckWelfare", "LogPlannedContact");

    journey
        .does("CheckWelfare")
        .as("lead")
        .with(
            "checkedOn",
            ClockUtil.getCurrentTime().toInstant().atZone(Terms.BELGIUM).toLocalDate().toString())
        .with("manner", "VISIT")
        .with("wellbeing", "NEEDS_HELP")
        .with("done", "Samen gebeld naar de huisarts.")
        .submit()
        .waitsAt();

    assertThat(signals.of(caseNumber)).singleElement().matches(signal -> !signal.open());
    assertThat(leases.all(caseNumber)).isEqualTo(lease);
    assertThat(running("rehousing")).isZero();
    assertThat(running("coaching-cycle")).isEqualTo(1);
  }

  @Test
  void a_signal_is_closed_by_somebody_with_what_was_done_and_opened_again_by_new_facts() {
    report(SignalKind.NUISANCE, false, Optional.empty());
    answersAmber("Samen met de buren gesproken.");

    var id = signals.of(caseNumber).get(0).id();
    var first = openings.of(id).get(0);
    assertThat(first.closed().orElseThrow().how()).isEqualTo(SignalClosing.ANSWERED);
    assertThat(first.closed().orElseThrow().by()).contains("coach3");
    assertThat(first.deeds())
        .singleElement()
        .extracting(SignalOpening.Deed::by, SignalOpening.Deed::what)
        .containsExactly("coach3", "Samen met de buren gesproken.");

    report(SignalKind.NUISANCE, true, Optional.empty());

    journey.waitsAt("AnswerRedSignal", "SupportRedSignal", "EvaluateCycle");
    assertThat(signals.of(caseNumber))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.id()).isEqualTo(id);
              assertThat(signal.opening()).isEqualTo(2);
            });
    assertThat(shown("AnswerRedSignal", "doneBefore"))
        .contains("Samen met de buren gesproken.", "opgevolgd op");
    assertThat(timeline.of(caseNumber))
        .extracting(Timeline.Entry::title)
        .contains("Signaal heropend: overlast");
  }

  @Test
  void what_the_lead_did_about_a_red_signal_stands_beside_what_the_coach_did() {
    report(SignalKind.UPKEEP, true, Optional.empty());
    answersRed(false);
    supports();

    var opening = openings.of(signals.of(caseNumber).get(0).id()).get(0);
    assertThat(opening.closed().orElseThrow().by()).contains("lead");
    assertThat(opening.deeds())
        .extracting(SignalOpening.Deed::what)
        .containsExactly("Samen gebeld met de verhuurder.", "Morgen samen langs.");
  }

  @Test
  void two_reviews_without_progress_are_a_signal_and_a_third_adds_to_it() {
    reviewed(Goal.Status.STEADY);
    assertThat(signals.of(caseNumber)).isEmpty();
    reviewed(Goal.Status.STEADY);

    assertThat(signals.of(caseNumber))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.kind()).isEqualTo(SignalKind.NO_PROGRESS);
              assertThat(signal.level()).contains(SignalLevel.AMBER);
              assertThat(signal.newest().source()).isEqualTo(SignalSource.SYSTEM);
            });
    assertThat(receipts.of(caseNumber))
        .extracting(Receipts.Receipt::decision)
        .contains("no-progress");

    reviewed(Goal.Status.STEADY);
    assertThat(signals.of(caseNumber))
        .singleElement()
        .satisfies(signal -> assertThat(signal.reports()).hasSize(2));
    answersAmber("Samen een andere aanpak gekozen.");
    assertThat(running("rehousing")).isZero();
  }

  @Test
  void progress_in_between_is_no_signal() {
    reviewed(Goal.Status.STEADY);
    reviewed(Goal.Status.FORWARD);
    reviewed(Goal.Status.STEADY);

    assertThat(signals.of(caseNumber)).isEmpty();
  }

  @Test
  void no_signal_stays_open_when_everything_is_broken_off() {
    report(SignalKind.NUISANCE, false, Optional.empty());

    journey.hears("trajectory.client-deceased");

    assertThat(running("tenancy-signal")).isZero();
    assertThat(signals.of(caseNumber)).singleElement().matches(signal -> !signal.open());
    assertThat(openings.of(signals.of(caseNumber).get(0).id()).get(0).closed().orElseThrow().how())
        .isEqualTo(SignalClosing.BROKEN_OFF);
  }

  private String shown(String step, String field) {
    return new Http("http://localhost:" + port, "coach3", DemoTeam.PASSWORD)
        .get("/engine-rest/task/" + journey.task(step).getId() + "/form-variables")
        .body()
        .path(field)
        .path("value")
        .asText();
  }

  private void reviewed(Goal.Status home) {
    reviews.record(
        caseNumber,
        new Review(
            today(),
            true,
            Map.of(Goal.STABLE_HOME, home),
            Map.of(),
            instruments.inUse().ref(),
            Phase.WEEKLY,
            false,
            Optional.empty(),
            "coach3"));
  }

  private void answersAmber(String agreements) {
    journey
        .does("AnswerAmberSignal")
        .as("coach3")
        .with("spokenOn", today().toString())
        .with("manner", "VISIT")
        .with("reached", "YES")
        .with("agreements", agreements)
        .with("finding", "SETTLED")
        .submit();
  }

  @Test
  void no_milestone_stays_open_when_everything_is_broken_off() {
    report(SignalKind.ARREARS, false, Optional.of(1));
    journey.waitsAt("AnswerAmberSignal", "MeetMilestone");
    assertThat(milestones.ofCase(caseNumber)).hasSize(1);
    var signal = signals.of(caseNumber).get(0).id();

    journey.hears("trajectory.client-deceased");

    assertThat(running("tenancy-milestone")).isZero();
    assertThat(milestones.ofCase(caseNumber)).isEmpty();
    milestones.signalOver(signal);
    assertThat(timeline.of(caseNumber))
        .filteredOn(entry -> entry.title().startsWith("Mijlpaal geldt niet meer"))
        .hasSize(1);
  }

  private void report(SignalKind kind, boolean serious, Optional<Integer> months) {
    desk.report(
        caseNumber,
        kind,
        new SignalReport(
            clock.instant(),
            "coach3",
            SignalSource.LANDLORD,
            today(),
            serious,
            new SignalDetails(months, Optional.empty(), Optional.empty(), "Brief gekregen.")));
    journey.runJobs();
  }

  private Journey answersRed(boolean leaseInDanger) {
    return journey
        .does("AnswerRedSignal")
        .as("coach3")
        .with("visitedOn", today().toString())
        .with("manner", "VISIT")
        .with("wellbeing", "WELL")
        .with("agreements", "Samen gebeld met de verhuurder.")
        .with("leaseInDanger", leaseInDanger)
        .submit();
  }

  private Journey supports() {
    return journey
        .does("SupportRedSignal")
        .as("lead")
        .with("discussedOn", today().toString())
        .with("nextStep", "TOGETHER")
        .with("note", "Morgen samen langs.")
        .submit();
  }

  private long running(String process) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .processDefinitionKey(process)
        .count();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
