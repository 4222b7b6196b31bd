package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consents;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Origin;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.team.Coaches;
import be.woonspoor.team.TeamMember;
import be.woonspoor.team.TestCoaches;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalScale;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class ProposeEscalationTests {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private ProcessEngine engine;
  @Autowired private CoachDesk desk;
  @Autowired private Coaches coaches;
  @Autowired private CaseloadFacts facts;
  @Autowired private Receipts receipts;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Signals signals;
  @Autowired private SignalScale scale;
  @Autowired private Timeline timeline;
  @Autowired private FollowUps followUps;
  @Autowired private Clock clock;

  @Test
  void a_proposal_opens_the_follow_up_beside_the_coaching() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    assertThat(proposals.open(caseNumber).orElseThrow().grounds().reasons())
        .containsExactlyInAnyOrder(Reason.ADDICTION, Reason.OTHER);
    assertThat(journeys.of(caseNumber).openTasks()).contains("AskClient");
  }

  @Test
  void a_second_proposal_waits_for_the_first() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    assertThatThrownBy(() -> proposes(caseNumber, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("loopt al");
  }

  @Test
  void coaching_comes_before_intensive_follow_up() {
    var caseNumber = aCaseAt("AskToReturn");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("gewone coaching");
  }

  @Test
  void a_case_that_does_not_exist_or_has_no_trajectory_is_refused() {
    assertThatThrownBy(() -> proposes("WS-1999-00001", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen dossier");
    var closed = journeys.aCase();
    assertThatThrownBy(() -> proposes(closed, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen traject");
  }

  @Test
  void something_else_takes_a_word_more() {
    var caseNumber = aCaseAt("Coaching");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of("otherReason", "")))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  void an_assignment_above_the_norm_counts_as_a_fact_about_the_caseload() {
    var caseNumber = aCaseAt("Coaching");
    var own = new TestCoaches(coaches, "vo");
    var tiny = own.add("Volzet", "0.05");
    desk.assign(caseNumber, TeamMember.COACH, tiny, Optional.of("Niemand anders."), DemoTeam.LEAD);
    proposes(caseNumber, Map.of());
    own.leave(LocalDate.now(clock.withZone(Terms.BELGIUM)).minusDays(1));
    var grounds = proposals.open(caseNumber).orElseThrow().grounds();
    assertThat(grounds.reasons())
        .containsExactlyInAnyOrder(Reason.ADDICTION, Reason.OTHER, Reason.CASELOAD);
    assertThat(grounds.caseloadFacts()).isOne();
    assertThat(receipts.of(caseNumber))
        .filteredOn(receipt -> receipt.decision().equals("escalation-test"))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.inputs()).containsEntry("caseloadFacts", 1));
    assertThat(facts.text(caseNumber)).contains("boven de norm (1, norm 0): Niemand anders.");
  }

  @Test
  void a_no_stands_and_the_form_says_since_when_until_the_person_asks() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    steps().answers(journeys.of(caseNumber), "NO").reached("ClientDeclined");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(
            "De persoon zei hier op "
                + DAY.format(steps().today())
                + " nee op, en er is sindsdien niets veranderd.");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of("newArgument", "Toch nodig.")))
        .as("an argument of the coach is no wish of the person")
        .isInstanceOf(FormRefused.class);
    assertThat(proposals.of(caseNumber)).hasSize(1);
    assertThatThrownBy(() -> proposes(caseNumber, Map.of("clientAsksNow", true)))
        .as("in the own words")
        .isInstanceOf(FormRefused.class);

    proposes(
        caseNumber, Map.of("clientAsksNow", true, "clientWordsNow", "Nu wil ik het wel proberen."));
    assertThat(proposals.open(caseNumber).orElseThrow().whyAgain())
        .contains("De persoon vraagt het nu zelf: “Nu wil ik het wel proberen.”");
    assertThat(journeys.of(caseNumber).openTasks()).contains("AskClient");
  }

  @Test
  void something_new_opens_the_way_again() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    steps().answers(journeys.of(caseNumber), "NO");
    red(caseNumber);
    proposes(caseNumber, Map.of());
    assertThat(journeys.of(caseNumber).openTasks()).contains("AskClient");
  }

  @Test
  void what_the_lead_did_not_grant_takes_a_new_fact_or_a_new_argument() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    steps().answers(journeys.of(caseNumber), "YES");
    steps().decides(journeys.of(caseNumber), "NOT_GRANTED");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("niet toegekend, en er is sindsdien niets veranderd");
    proposes(caseNumber, Map.of("newArgument", "De broer trok in."));
    assertThat(proposals.open(caseNumber).orElseThrow().whyAgain()).contains("De broer trok in.");
  }

  @Test
  void soon_after_a_step_down_the_way_up_is_short_and_remembers() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    var journey = journeys.of(caseNumber);
    steps().isGranted(journey);
    journey.fires("JointReviewDue");
    steps().reviews(journey, "STEP_DOWN").reached("SteppedDown");
    var earlier = proposals.of(caseNumber).get(0);

    proposes(caseNumber, Map.of("reasons", List.of("CASELOAD")));
    journey
        .does("DecideStaffing")
        .as("lead")
        .with("measure", "NONE")
        .with("motivation", "Er is ruimte genoeg.")
        .submit();
    assertThat(proposals.open(caseNumber)).as("a question about the team, no way up").isEmpty();

    proposes(caseNumber, Map.of());
    var again = proposals.open(caseNumber).orElseThrow();
    assertThat(again.origin()).isEqualTo(Origin.STEP_UP);
    assertThat(again.earlier()).contains(earlier.id());
    assertThat(again.testResult()).as("no new test").isEmpty();
    steps().isGranted(journey);
    assertThat(timeline.of(caseNumber))
        .anyMatch(entry -> entry.title().equals("Intensieve opvolging opnieuw gestart"));
    assertThat(followUps.earlier(caseNumber)).contains("wat hielp: Samen naar de bank");
    assertThat(followUps.isStepUp(caseNumber, steps().today())).isTrue();
    assertThat(followUps.isStepUp(caseNumber, steps().today().plusMonths(3))).isTrue();
    assertThat(followUps.isStepUp(caseNumber, steps().today().plusMonths(3).plusDays(1)))
        .as("three months, no longer")
        .isFalse();
  }

  @Test
  void two_coaches_at_once_make_one_proposal() {
    var caseNumber = aCaseAt("Coaching");
    var came =
        AtOnce.all(
            Stream.of(1, 2)
                .<Callable<Boolean>>map(
                    n ->
                        () -> {
                          try {
                            proposes(caseNumber, Map.of());
                            return true;
                          } catch (FormRefused refused) {
                            return false;
                          }
                        })
                .toList());
    assertThat(came).containsExactlyInAnyOrder(true, false);
    assertThat(proposals.of(caseNumber)).hasSize(1);
  }

  private FollowUpSteps steps() {
    return new FollowUpSteps(journeys, proposals, consents, team, clock);
  }

  private void red(String caseNumber) {
    var report =
        new SignalReport(
            clock.instant(),
            "coach1",
            SignalSource.NEIGHBOUR,
            steps().today(),
            true,
            SignalDetails.story("Het loopt mis."));
    scale.weigh(signals.keep(caseNumber, SignalKind.NUISANCE, report).signalId());
  }

  private String aCaseAt(String step) {
    var caseNumber = journeys.aCase();
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(ProposeEscalation.TRAJECTORY)
        .businessKey(caseNumber)
        .startBeforeActivity(step)
        .execute();
    return caseNumber;
  }

  private void proposes(String caseNumber, Map<String, Object> changed) {
    var values = new HashMap<String, Object>();
    values.put("caseNumber", caseNumber);
    values.put("reasons", List.of("ADDICTION", "OTHER"));
    values.put("otherReason", "Veel verlies in korte tijd");
    values.put("tried", "Vaker langsgaan.");
    values.put("wanted", "Iemand die er vaker is.");
    values.putAll(changed);
    if (changed.containsKey("reasons")) {
      values.remove("otherReason");
    }
    journeys.startWithForm(ProposeEscalation.KEY, "coach1", values).reached("ProposalPassedOn");
  }
}
