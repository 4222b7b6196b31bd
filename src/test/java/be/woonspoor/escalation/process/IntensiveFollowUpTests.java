package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.agreement.Consents;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.escalation.EscalationFigures;
import be.woonspoor.escalation.FileFacts;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.NewProposal;
import be.woonspoor.escalation.Origin;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.escalation.TestResult;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coaches;
import be.woonspoor.team.TestCoaches;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.StageSpan;
import be.woonspoor.trajectory.Stages;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** From a proposal to a decision. */
@WoonspoorTest
class IntensiveFollowUpTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Coaches coaches;
  @Autowired private Receipts receipts;
  @Autowired private Stages stages;
  @Autowired private EscalationFigures figures;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;

  private FollowUpSteps steps;

  @BeforeEach
  void steps() {
    steps = new FollowUpSteps(journeys, proposals, consents, team, clock);
  }

  @Test
  void a_granted_follow_up_runs_until_both_step_down() {
    var journey = steps.aProposal(Reason.PSYCHIATRY, Reason.CASELOAD);
    assertThat(open(journey).testResult()).contains(TestResult.STRUCTURAL);
    assertThat(stagesOf(journey)).as("a proposal alone is no stage").isEmpty();
    steps.isGranted(journey);
    assertThat(stagesOf(journey)).containsExactly(Stage.INTENSIVE);
    assertThat(journey.timers()).containsExactly("IntensiveContactDue", "JointReviewDue");
    journey.fires("JointReviewDue");
    steps.reviews(journey, "STEP_DOWN");
    journey.endsAt("SteppedDown").waitsAt();
    assertThat(stagesOf(journey)).isEmpty();
    assertThat(team.intensiveCoachOf(journey.caseNumber())).isEmpty();
    assertThat(team.coachOf(journey.caseNumber())).contains("coach1");
    assertThat(last(journey).outcome()).contains(Outcome.STEPPED_DOWN);
    assertThat(last(journey).closedAt()).isPresent();
  }

  @Test
  void a_no_of_the_person_changes_nothing() {
    var journey = steps.aProposal(Reason.YOUTH_CARE);
    steps.answers(journey, "NO").endsAt("ClientDeclined");
    assertThat(proposals.open(journey.caseNumber())).isEmpty();
    assertThat(last(journey).outcome()).contains(Outcome.DECLINED);
    assertThat(last(journey).clientWords()).contains("Ik wil het proberen.");
  }

  @Test
  void what_the_lead_does_not_grant_goes_on_as_coaching_and_says_why() {
    var journey = steps.aProposal(Reason.OTHER);
    steps.answers(journey, "YES");
    steps.decides(journey, "NOT_GRANTED").endsAt("NotGranted");
    assertThat(last(journey).outcome()).contains(Outcome.NOT_GRANTED);
    assertThat(receipts.of(journey.caseNumber()))
        .extracting(Receipts.Receipt::decision, Receipts.Receipt::outcome)
        .contains(tuple("escalation", "NOT_GRANTED"), tuple("escalation-test", "STRUCTURAL"));
  }

  @Test
  void caseload_alone_is_a_question_about_the_team() {
    var journey = steps.aProposal(Reason.CASELOAD);
    journey.waitsAt("DecideStaffing");
    journey
        .does("DecideStaffing")
        .as("lead")
        .with("measure", "EXTRA_HOURS")
        .with("motivation", "Er komt een halve dag bij.")
        .submit();
    journey.endsAt("StaffingDecided");
    assertThat(last(journey).outcome()).contains(Outcome.STAFFING);
    assertThat(stages.history(journey.caseNumber())).as("never a label on the person").isEmpty();
  }

  @Test
  void what_the_file_began_is_explained_by_the_coach_before_the_person_is_asked() {
    var journey = aProposal(Origin.TEST, FollowUpSteps.grounds());
    journey.waitsAt("ArgueProposal");
    assertThat(journey.task("ArgueProposal").getAssignee()).isEqualTo("coach1");
    assertThat(counted(journey)).as("no figure counts it before that").isEmpty();
    argues(journey, Map.of("argued", "PROPOSE", "reasons", List.of("ADDICTION")));
    journey.waitsAt("AskClient");
    assertThat(counted(journey)).containsExactly(Set.of(Reason.ADDICTION));
    assertThat(open(journey).grounds())
        .satisfies(
            grounds -> {
              assertThat(grounds.reasons()).containsExactly(Reason.ADDICTION);
              assertThat(grounds.tried()).isEqualTo("Vaker langsgaan.");
            });
  }

  @Test
  void the_coach_may_find_that_it_is_not_the_moment_and_says_why() {
    var journey = aProposal(Origin.TEST, FollowUpSteps.grounds());
    argues(journey, Map.of("argued", "NOT_NOW", "whyNotNow", "De huur is net betaald."));
    journey.endsAt("NotProposedNow");
    assertThat(last(journey).outcome()).contains(Outcome.NOT_NOW);
    assertThat(receipts.of(journey.caseNumber()))
        .filteredOn(receipt -> receipt.decision().equals("escalation-argued"))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.outcome()).isEqualTo("NOT_NOW");
              assertThat(receipt.text()).isEqualTo("De huur is net betaald.");
            });
  }

  @Test
  void an_explanation_without_reasons_or_a_not_now_without_a_why_is_refused() {
    var journey = aProposal(Origin.TEST, FollowUpSteps.grounds());
    assertThatThrownBy(() -> argues(journey, Map.of("argued", "NOT_NOW")))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal -> assertThat(refusal.errors()).extracting("field").contains("whyNotNow"));
    assertThatThrownBy(() -> argues(journey, Map.of("argued", "PROPOSE")))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal -> assertThat(refusal.errors()).extracting("field").contains("reasons"));
    journey.waitsAt("ArgueProposal");
    assertThat(last(journey).outcome()).isEmpty();
  }

  @Test
  void also_then_caseload_alone_is_a_question_about_the_team() {
    var journey = aProposal(Origin.TEST, FollowUpSteps.grounds());
    argues(journey, Map.of("argued", "PROPOSE", "reasons", List.of("CASELOAD")));
    journey.waitsAt("DecideStaffing");
  }

  @Test
  void soon_after_a_step_down_no_test_stands_between_the_person_and_the_lead() {
    var journey = aProposal(Origin.STEP_UP, FollowUpSteps.grounds(Reason.ADDICTION));
    journey.waitsAt("AskClient");
    assertThat(open(journey).testResult()).isEmpty();
    steps.answers(journey, "YES").waitsAt("DecideEscalation");
  }

  @Test
  void above_the_norm_of_intensive_cases_it_takes_a_reason_and_leaves_a_receipt() {
    var own = new TestCoaches(coaches, "iv");
    var tiny = own.add("Kleinenorm", "0.1", "nl");
    try {
      var first = granted(steps.aProposal(Reason.PSYCHIATRY));
      assigns(first, tiny, Optional.empty());
      var second = granted(steps.aProposal(Reason.PSYCHIATRY));
      assertThatThrownBy(() -> assigns(second, tiny, Optional.empty()))
          .isInstanceOfSatisfying(
              FormRefused.class,
              refusal ->
                  assertThat(refusal.errors()).extracting("field").containsExactly("whyThisOne"));
      second.waitsAt("AssignIntensiveCoach");
      assertThat(team.intensiveCoachOf(second.caseNumber())).isEmpty();
      assigns(second, tiny, Optional.of("Niemand anders kent de taal."));
      assertThat(receipts.of(second.caseNumber()))
          .filteredOn(receipt -> receipt.decision().equals("intensive-coach"))
          .singleElement()
          .satisfies(
              receipt -> {
                assertThat(receipt.inputs())
                    .as("ten per full-time job, so one of a tenth")
                    .containsEntry("carried", 2)
                    .containsEntry("norm", 1);
                assertThat(receipt.text()).isEqualTo("Niemand anders kent de taal.");
              });
      assertThat(receipts.of(first.caseNumber()))
          .extracting(Receipts.Receipt::decision)
          .doesNotContain("intensive-coach");
    } finally {
      own.leave(steps.today().minusDays(1));
    }
  }

  @Test
  void a_second_proposal_beside_an_open_one_is_impossible() {
    var journey = steps.aProposal(Reason.PSYCHIATRY);
    assertThatThrownBy(
            () ->
                proposals.propose(
                    journey.caseNumber(),
                    FollowUpSteps.grounds(Reason.OTHER),
                    "coach1",
                    clock.instant()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void when_the_case_ends_in_any_phase_the_coach_is_free_and_the_proposal_closed() {
    var argued = aProposal(Origin.TEST, FollowUpSteps.grounds());
    var asked = steps.aProposal(Reason.ADDICTION);
    var decided = steps.aProposal(Reason.ADDICTION);
    steps.answers(decided, "YES");
    var assigned = granted(steps.aProposal(Reason.ADDICTION));
    var followed = steps.aProposal(Reason.ADDICTION);
    steps.isGranted(followed);
    var reviewed = steps.aProposal(Reason.ADDICTION);
    steps.isGranted(reviewed);
    reviewed.fires("JointReviewDue").fires("IntensiveContactDue");
    for (var journey : List.of(argued, asked, decided, assigned, followed, reviewed)) {
      engine.getRuntimeService().deleteProcessInstance(journey.processInstanceId(), "overleden");
      assertThat(last(journey).closedAt()).isPresent();
      assertThat(last(journey).outcome()).as("cut off is no answer").isEmpty();
      assertThat(team.intensiveCoachOf(journey.caseNumber())).isEmpty();
      assertThat(stagesOf(journey)).isEmpty();
      assertThat(journey.openTasks()).isEmpty();
    }
  }

  private Journey aProposal(Origin origin, Grounds grounds) {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach1", DemoTeam.LEAD);
    var id =
        proposals.proposeIfNone(
            caseNumber,
            new NewProposal(
                origin,
                grounds,
                FileFacts.NONE,
                Optional.empty(),
                Optional.empty(),
                "",
                clock.instant()));
    return steps.again(caseNumber, id.orElseThrow());
  }

  private static Journey argues(Journey journey, Map<String, Object> answers) {
    var values = new HashMap<String, Object>(answers);
    if (answers.get("argued").equals("PROPOSE")) {
      values.put("tried", "Vaker langsgaan.");
      values.put("wanted", "Iemand die er vaker is.");
    }
    var step = journey.does("ArgueProposal");
    values.forEach(step::with);
    return step.submit();
  }

  private Journey granted(Journey journey) {
    steps.answers(journey, "YES");
    return steps.decides(journey, "GRANTED");
  }

  private static void assigns(Journey journey, String coach, Optional<String> why) {
    var step = journey.does("AssignIntensiveCoach").as("lead").with("intensiveCoach", coach);
    why.ifPresent(reason -> step.with("whyThisOne", reason));
    step.submit();
  }

  private List<Set<Reason>> counted(Journey journey) {
    return figures
        .proposed(clock.instant().minusSeconds(3600), clock.instant().plusSeconds(3600))
        .stream()
        .filter(one -> one.caseNumber().equals(journey.caseNumber()))
        .map(EscalationFigures.Proposed::reasons)
        .toList();
  }

  private Proposal open(Journey journey) {
    return proposals.open(journey.caseNumber()).orElseThrow();
  }

  private Proposal last(Journey journey) {
    return proposals.of(journey.caseNumber()).get(0);
  }

  private List<Stage> stagesOf(Journey journey) {
    return stages.open(journey.caseNumber()).stream().map(StageSpan::stage).toList();
  }
}
