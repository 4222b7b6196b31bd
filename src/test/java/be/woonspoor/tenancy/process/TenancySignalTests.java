package be.woonspoor.tenancy.process;

import static be.woonspoor.tenancy.process.TenancySignalProcess.LEASE_IN_DANGER;
import static be.woonspoor.tenancy.process.TenancySignalProcess.LEVEL;
import static be.woonspoor.tenancy.process.TenancySignalProcess.SIGNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalFigures;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.tenancy.SyntheticLease;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signal is weighed and followed up: the happy way, and where it turns off. */
@WoonspoorTest
class TenancySignalTests {

  @Autowired private Journeys journeys;
  @Autowired private Signals signals;
  @Autowired private SignalFigures figures;
  @Autowired private SignalDesk desk;
  @Autowired private Leases leases;
  @Autowired private Contacts contacts;
  @Autowired private CoachingPlans plans;
  @Autowired private CaseTeam team;
  @Autowired private Receipts receipts;
  @Autowired private Terms terms;
  @Autowired private Clock clock;
  @Autowired private RuntimeService runtime;

  @Test
  void less_than_a_month_of_arrears_asks_nothing_and_leaves_a_receipt() {
    var journey = signal(SignalKind.ARREARS, arrears(0));

    journey.endsAt("NothingNeeded");
    assertThat(theSignalOf(journey).open()).isFalse();
    assertThat(receipts.of(journey.caseNumber()))
        .extracting(Receipts.Receipt::decision, Receipts.Receipt::outcome)
        .containsExactly(tuple("signal-level", "GREEN"));
  }

  @Test
  void an_amber_signal_goes_to_the_coach_who_makes_agreements() {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach2", "lead");
    var journey = signal(caseNumber, SignalKind.NUISANCE, story(false));

    journey.waitsAt("AnswerAmberSignal");
    var task = journey.task("AnswerAmberSignal");
    assertThat(task.getAssignee()).isEqualTo("coach2");
    assertThat(task.getDueDate()).isEqualTo(Date.from(terms.due("amber-signal", clock.instant())));

    answersAmber(journey, "SETTLED").endsAt("SignalSettled");
    assertThat(theSignalOf(journey).open()).isFalse();
    assertThat(isAnswered(journey)).isTrue();
  }

  @Test
  void an_amber_signal_that_is_worse_than_thought_turns_red() {
    var journey = signal(SignalKind.UPKEEP, story(false));

    answersAmber(journey, "WORSE").waitsAt("AnswerRedSignal", "SupportRedSignal");
    assertThat(journey.fact(LEVEL)).isEqualTo(SignalLevel.RED);
    assertThat(theSignalOf(journey).level()).contains(SignalLevel.RED);
    assertThat(receipts.of(journey.caseNumber()))
        .extracting(Receipts.Receipt::outcome)
        .containsExactlyInAnyOrder("AMBER", "RED");
  }

  @Test
  void a_red_signal_is_for_coach_and_lead_together() {
    var journey = signal(SignalKind.ARREARS, arrears(2));

    assertThat(isAnswered(journey)).isFalse();
    answersRed(journey, false).waitsAt("SupportRedSignal");
    assertThat(isAnswered(journey)).isTrue();
    supports(journey).waitsAt("MeetMilestone", "MeetMilestone", "MeetMilestone", "MeetMilestone");
    assertThat(theSignalOf(journey).open()).isTrue();
    meets(meets(meets(meets(journey)))).endsAt("SignalHandled");
    assertThat(theSignalOf(journey).open()).isFalse();
  }

  @Test
  void help_starts_when_the_lease_is_in_danger() {
    var journey = signal(SignalKind.NOTICE_OF_DEFAULT, story(false));
    supports(journey);

    answersRed(journey, true).waitsAt("AssessLeaseDanger", "MeetMilestone");
    meets(journey).endsAt("HelpStarted").waitsAt("AssessLeaseDanger");
  }

  @Test
  void help_that_already_runs_is_not_started_again() {
    var caseNumber = journeys.aCase();
    journeys.start(RehousingProcess.KEY, caseNumber);
    var journey = signal(caseNumber, SignalKind.NUISANCE, story(true));
    supports(journey);

    answersRed(journey, true).endsAt("HelpStarted").waitsAt("AssessLeaseDanger");
  }

  @Test
  void more_facts_turn_an_amber_signal_red_without_a_second_signal() {
    var caseNumber = journeys.aCase();
    var journey = signal(caseNumber, SignalKind.ARREARS, arrears(1));
    journey.waitsAt("AnswerAmberSignal", "MeetMilestone");

    var kept = desk.report(caseNumber, SignalKind.ARREARS, arrears(2));

    assertThat(kept.attached()).isTrue();
    journey.runJobs().waitsAt("AnswerRedSignal", "SupportRedSignal");
    assertThat(signals.of(caseNumber)).hasSize(1);
  }

  @Test
  void more_facts_for_a_task_of_tomorrow_are_shown_there_and_start_nothing() {
    var caseNumber = journeys.aCase();
    var journey = signal(caseNumber, SignalKind.ARREARS, arrears(2));

    desk.report(caseNumber, SignalKind.ARREARS, arrears(3));

    journey.runJobs().waitsAt("AnswerRedSignal", "SupportRedSignal");
    assertThat(theSignalOf(journey).reports()).hasSize(2);
  }

  @Test
  void two_signals_of_one_case_are_told_apart() {
    var caseNumber = journeys.aCase();
    var nuisance = signal(caseNumber, SignalKind.NUISANCE, story(false));
    var arrears = signal(caseNumber, SignalKind.ARREARS, arrears(1));

    desk.report(caseNumber, SignalKind.ARREARS, arrears(4));

    assertThat(arrears.runJobs().fact(LEVEL)).isEqualTo(SignalLevel.RED);
    assertThat(nuisance.fact(LEVEL)).isEqualTo(SignalLevel.AMBER);
  }

  /** R9: a lack of progress leads to a talk, never to anything about the lease. */
  @Test
  void a_signal_about_the_guidance_never_touches_the_lease() {
    var caseNumber = journeys.aCase();
    leases.sign(caseNumber, today(), today(), SyntheticLease.at("Teststraat 1"), "coach1");
    var before = leases.all(caseNumber);
    var journey = signal(caseNumber, SignalKind.NO_PROGRESS, story(true));
    answersAmber(journey, "WORSE");

    answersRed(journey, true);
    supports(journey).endsAt("SignalHandled");

    assertThat(journey.fact(LEASE_IN_DANGER)).isFalse();
    assertThat(leases.all(caseNumber)).isEqualTo(before);
  }

  @Test
  void a_signal_that_is_broken_off_does_not_stay_open() {
    var journey = signal(SignalKind.OTHER, story(false));

    runtime.deleteProcessInstance(journey.processInstanceId(), "the case is closed");

    assertThat(theSignalOf(journey).open()).isFalse();
    assertThat(isAnswered(journey)).isFalse();
  }

  @Test
  void a_red_signal_brings_the_review_forward() {
    var journey = coached();
    signal(journey.caseNumber(), SignalKind.ARREARS, arrears(2));

    journey.runJobs().waitsAt("AnswerRedSignal", "EvaluateCycle", "SupportRedSignal");
  }

  private Journey coached() {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    var journey = journeys.start("coaching-cycle", caseNumber);
    return journey
        .does("SetFocus")
        .with("talkedOn", today().toString())
        .with("tenantPresent", "NO")
        .submit();
  }

  private Journey signal(SignalKind kind, SignalReport report) {
    return signal(journeys.aCase(), kind, report);
  }

  private Journey signal(String caseNumber, SignalKind kind, SignalReport report) {
    var kept = signals.keep(caseNumber, kind, report);
    return journeys.start(TenancySignalProcess.KEY, caseNumber, SIGNAL_ID.with(kept.signalId()));
  }

  /** Whether a coach answered the one signal of a case; the figures count from there. */
  private boolean isAnswered(Journey journey) {
    return figures.between(Instant.EPOCH, clock.instant().plusSeconds(1)).stream()
        .filter(signal -> signal.caseNumber().equals(journey.caseNumber()))
        .anyMatch(signal -> signal.answeredAt().isPresent());
  }

  private Signal theSignalOf(Journey journey) {
    return signals.get(journey.fact(SIGNAL_ID));
  }

  private Journey answersAmber(Journey journey, String finding) {
    return journey
        .does("AnswerAmberSignal")
        .with("spokenOn", today().toString())
        .with("manner", "VISIT")
        .with("reached", "YES")
        .with("agreements", "De huurder belt zelf de verhuurder.")
        .with("finding", finding)
        .submit();
  }

  private Journey answersRed(Journey journey, boolean leaseInDanger) {
    return journey
        .does("AnswerRedSignal")
        .with("visitedOn", today().toString())
        .with("manner", "VISIT")
        .with("wellbeing", "WELL")
        .with("agreements", "Samen een afbetalingsplan gevraagd.")
        .with("leaseInDanger", leaseInDanger)
        .submit();
  }

  private Journey supports(Journey journey) {
    return journey
        .does("SupportRedSignal")
        .as("lead")
        .with("discussedOn", today().toString())
        .with("nextStep", "TOGETHER")
        .with("note", "Morgen samen langs.")
        .submit();
  }

  private Journey meets(Journey journey) {
    return journey
        .does("MeetMilestone")
        .with("actedOn", today().toString())
        .with("steps", List.of("READ_TOGETHER", "PAYMENT_PLAN"))
        .with("done", "De verhuurder aanvaardt een afbetalingsplan.")
        .submit();
  }

  private SignalReport story(boolean serious) {
    return report(serious, SignalDetails.story("De buren horen elke nacht lawaai."));
  }

  private SignalReport arrears(int months) {
    return report(
        false,
        new SignalDetails(
            Optional.of(months), Optional.empty(), Optional.empty(), "Brief van de verhuurder."));
  }

  private SignalReport report(boolean serious, SignalDetails details) {
    return new SignalReport(
        clock.instant(), "coach1", SignalSource.LANDLORD, today(), serious, details);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
