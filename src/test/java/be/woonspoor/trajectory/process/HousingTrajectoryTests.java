package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.referral.ReferralOutcome;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@WoonspoorTest
class HousingTrajectoryTests {

  private static final String WITHDRAWN = "agreement.withdrawn";
  private static final String IN_DANGER = "tenancy.lease-in-danger";

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private Stages stages;
  @Autowired private Signals signals;
  @Autowired private Trajectories trajectories;
  @Autowired private Proposals proposals;

  @Test
  void the_straight_way_leads_from_referral_to_closure() {
    var trajectory = at("Referral").isIn(Stage.REFERRAL);
    trajectory
        .ends("Referral", HousingTrajectory.REFERRAL_OUTCOME, ReferralOutcome.RECOGNISED)
        .standsAt("TrajectoryAgreement")
        .isIn(Stage.AGREEMENT)
        .ends("TrajectoryAgreement", HousingTrajectory.AGREEMENT_OUTCOME, AgreementOutcome.AGREED)
        .standsAt("AcceleratedAllocation")
        .isIn(Stage.ALLOCATION)
        .ends(
            "AcceleratedAllocation", HousingTrajectory.ALLOCATION_OUTCOME, AllocationOutcome.HOUSED)
        .standsAt("Coaching")
        .isIn(Stage.COACHING)
        .finishes("coaching")
        .standsAt("CaseClosure")
        .isIn(Stage.AFTERCARE)
        .ends("CaseClosure", HousingTrajectory.CLOSURE_OUTCOME, CaseClosure.Outcome.CLOSED)
        .endsAt("TrajectoryClosed");
    assertThat(ending(trajectory)).isEqualTo(Ending.TRAJECTORY_CLOSED);
    assertThat(stages.history(trajectory.caseNumber()))
        .extracting("stage")
        .containsExactly(
            Stage.REFERRAL,
            Stage.AGREEMENT,
            Stage.ALLOCATION,
            Stage.COACHING,
            Stage.AFTERCARE,
            Stage.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "REJECTED, NotRecognisedHere",
    "PREVENTIVE, SentToPreventiveRoute",
    "SAME_PERSON, AttachedElsewhere"
  })
  void every_other_outcome_of_the_referral_has_its_own_end(ReferralOutcome outcome, String end) {
    at("Referral").ends("Referral", HousingTrajectory.REFERRAL_OUTCOME, outcome).endsAt(end);
  }

  @Test
  void a_no_ends_the_accelerated_track_only_and_a_return_starts_with_the_explanation() {
    var trajectory = at("TrajectoryAgreement");
    trajectory
        .ends("TrajectoryAgreement", HousingTrajectory.AGREEMENT_OUTCOME, AgreementOutcome.DECLINED)
        .standsAt("AskToReturn")
        .isIn(Stage.AGREEMENT);
    answers(trajectory, "RETURN");
    trajectory.standsAt("TrajectoryAgreement");
  }

  @Test
  void who_stays_out_keeps_the_ordinary_registration() {
    var trajectory = at("AskToReturn");
    answers(trajectory, "STAY_OUT");
    trajectory.endsAt("OrdinaryRegistrationOnly");
    assertThat(ending(trajectory)).isEqualTo(Ending.ORDINARY_REGISTRATION_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotAdmitted", "NoLongerWaiting", "StruckOff", "LandlordRefused"})
  void who_is_not_housed_is_asked_to_come_back(String endEvent) {
    at("AcceleratedAllocation").leaves("AcceleratedAllocation", endEvent).standsAt("AskToReturn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TrajectoryAgreement", "AcceleratedAllocation"})
  void a_withdrawal_stops_the_stage_and_nothing_else(String step) {
    var trajectory = at(step).hearsOfASignal().hears(WITHDRAWN);
    trajectory.standsAt("AskToReturn", "TenancySignal");
    assertThat(trajectory.running("trajectory-agreement")).isEmpty();
    assertThat(trajectory.running("accelerated-allocation")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Referral, ClosedBeforeLease",
    "TrajectoryAgreement, ClosedBeforeLease",
    "AcceleratedAllocation, ClosedBeforeLease",
    "AskToReturn, ClosedWhileWaiting"
  })
  void a_closure_before_the_lease_ends_all_there_is(String step, String end) {
    at(step).hearsOfASignal().hears(HousingTrajectory.CLOSURE_DECIDED).endsAt(end);
  }

  @Test
  void a_closure_during_coaching_leads_to_aftercare() {
    var trajectory = at("Coaching").hears(HousingTrajectory.CLOSURE_DECIDED);
    trajectory.standsAt("CaseClosure").isIn(Stage.AFTERCARE);
    assertThat(trajectory.running("coaching")).isEmpty();
  }

  @Test
  void who_wants_coaching_again_gets_it_and_the_door_opens_as_often_as_needed() {
    var trajectory = at("CaseClosure");
    for (var round = 0; round < 2; round++) {
      trajectory.hears(CaseClosure.REOPENED).standsAt("Coaching").isIn(Stage.COACHING);
      trajectory.finishes("coaching").standsAt("CaseClosure");
    }
    trajectory
        .ends("CaseClosure", HousingTrajectory.CLOSURE_OUTCOME, CaseClosure.Outcome.CLOSED)
        .endsAt("TrajectoryClosed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Referral", "AcceleratedAllocation", "AskToReturn", "Coaching"})
  void signals_come_at_any_stage_and_two_at_once_do_not_meet(String step) {
    var trajectory = at(step).hearsOfASignal().hearsOfASignal();
    trajectory.standsAt(step, "TenancySignal", "TenancySignal");
    trajectory.finishes(OneTrajectory.TENANCY_SIGNAL).standsAt(step, "TenancySignal");
    trajectory.finishes(OneTrajectory.TENANCY_SIGNAL).standsAt(step);
    trajectory.journey().reached("SignalFollowedUp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Coaching", "CaseClosure"})
  void intensive_follow_up_runs_beside_the_stage(String step) {
    var trajectory = at(step);
    var before = stages.current(trajectory.caseNumber()).orElseThrow().stage();
    proposes(trajectory).standsAt(step, "IntensiveFollowUp").isIn(before);
    trajectory.finishes(OneTrajectory.INTENSIVE).standsAt(step).isIn(before);
    trajectory.journey().reached("BackToCoaching");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Coaching", "CaseClosure"})
  void a_lease_in_danger_never_ends_the_guidance(String step) {
    var trajectory = proposes(at(step)).hears(IN_DANGER);
    trajectory.standsAt(step, "IntensiveFollowUp", "Rehousing").isIn(Stage.REHOUSING);
    trajectory.finishes(OneTrajectory.REHOUSING).standsAt(step, "IntensiveFollowUp");
    trajectory.journey().reached("HousingSecured");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Referral", "AcceleratedAllocation", "Coaching", "CaseClosure"})
  void a_death_breaks_everything_off_and_leaves_one_task(String step) {
    var trajectory = proposes(at(step).hearsOfASignal().hearsOfASignal()).hears(IN_DANGER);
    trajectory.hears(HousingTrajectory.CLIENT_DECEASED).standsAt("SettleAfterDeath");
    trajectory.journey().waitsAt("SettleAfterDeath");
    settles(trajectory);
    trajectory.endsAt("ClosedByDeath");
    assertThat(ending(trajectory)).isEqualTo(Ending.CLOSED_BY_DEATH);
  }

  @Test
  void closing_leaves_no_signal_intensive_follow_up_or_rehousing_behind() {
    proposes(at("AcceleratedAllocation").hearsOfASignal())
        .hears(IN_DANGER)
        .hears(HousingTrajectory.CLOSURE_DECIDED)
        .endsAt("ClosedBeforeLease");
  }

  @Test
  void a_second_trajectory_beside_the_first_is_impossible() {
    var trajectory = at("Coaching");
    assertThatThrownBy(() -> journeys.start(HousingTrajectory.KEY, trajectory.caseNumber()))
        .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class)
        .hasStackTraceContaining(DuplicateKeyException.class.getSimpleName());
    trajectory.standsAt("Coaching").isIn(Stage.COACHING);
  }

  @Test
  void an_operator_who_cancels_a_trajectory_closes_the_case() {
    var trajectory = at("Coaching");
    var id = trajectories.live(trajectory.caseNumber()).orElseThrow().processInstanceId();
    engine.getRuntimeService().deleteProcessInstance(id, "test");
    trajectory.isIn(Stage.CLOSED);
    assertThat(ending(trajectory)).isEqualTo(Ending.CANCELLED);
    assertThat(stages.open(trajectory.caseNumber())).hasSize(1);
  }

  private OneTrajectory proposes(OneTrajectory trajectory) {
    var grounds = new Grounds(Set.of(Reason.ADDICTION), "", 2, true, false, "Veel.", "Meer tijd.");
    var id = proposals.propose(trajectory.caseNumber(), grounds, "coach1", Instant.now());
    return trajectory.hears("escalation.proposed", HousingTrajectory.PROPOSAL_ID.with(id));
  }

  private OneTrajectory at(String step) {
    return OneTrajectory.at(engine, journeys, stages, signals, step);
  }

  private Ending ending(OneTrajectory trajectory) {
    return trajectories.latest(trajectory.caseNumber()).orElseThrow().ending().orElseThrow();
  }

  private static void answers(OneTrajectory trajectory, String answer) {
    trajectory
        .journey()
        .does("AskToReturn")
        .as("office")
        .with("askedOn", "2026-01-05")
        .with("manner", "PHONE")
        .with("returns", answer)
        .with("inOwnWords", "Ik denk er nog over na.")
        .submit();
  }

  static void settles(OneTrajectory trajectory) {
    trajectory
        .journey()
        .does("SettleAfterDeath")
        .as("lead")
        .with("relativesInformed", "YES")
        .with("landlordInformed", "NO")
        .with("partnersInformed", "NOT_NEEDED")
        .with("belongingsSettled", "NO")
        .with("teamSupported", "YES")
        .submit();
  }
}
