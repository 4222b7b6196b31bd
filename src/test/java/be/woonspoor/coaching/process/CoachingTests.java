package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of the coaching: cycle after cycle, until both say it is enough. */
@WoonspoorTest
class CoachingTests {

  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private Reviews reviews;

  @Test
  void a_coaching_starts_weekly_with_the_five_goals() {
    var journey = aCoaching().waitsAt("SetFocus");

    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.WEEKLY);
    assertThat(plans.nuances(journey.caseNumber())).containsOnlyKeys(Goal.values());
  }

  @Test
  void a_coaching_goes_round_until_tenant_and_coach_end_it_together() {
    var journey = aCoaching();
    aFocus(journey).submit().fires("ReviewDue");
    aReview(journey).submit().waitsAt("SetFocus");
    aFocus(journey).submit().fires("ReviewDue");
    aReview(journey)
        .with("cycleOutcome", "JOINT_ENDING")
        .with("whyEnding", "Het loopt vanzelf")
        .submit();

    journey.endsAt("JointlyEnded").reached("CycleEvaluated");
    assertThat(journey.fact(CoachingProcess.OUTCOME))
        .isEqualTo(CoachingProcess.CoachingOutcome.JOINT_ENDING);
    assertThat(plans.get(journey.caseNumber()).endedOn()).isPresent();
  }

  @Test
  void every_timer_may_fire_while_nobody_does_anything_and_nothing_ends() {
    var journey = aCoaching();
    plans.nuance(journey.caseNumber(), Goal.ACTIVATION, Optional.of("Muziek maken"));

    journey.fires("ContactDay").fires("SilenceLasts").fires("ReviewDue");
    journey.fires("SilentDuringReview");

    assertThat(journey.timers()).isEmpty();
    journey.waitsAt("EvaluateCycle", "SetFocus");
    assertThat(plans.get(journey.caseNumber()).endedOn()).isEmpty();
    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.WEEKLY);
    assertThat(plans.nuances(journey.caseNumber())).containsValue("Muziek maken");
  }

  @Test
  void a_coaching_that_was_taken_over_goes_on_in_its_own_rhythm_before_there_is_a_focus() {
    var caseNumber = journeys.aCase();
    var last = Days.today().minusDays(10);
    plans.takeOver(caseNumber, Phase.MONTHLY, Optional.of(last));

    var journey = journeys.start("coaching", caseNumber).waitsAt("SetFocus");

    assertThat(journey.timers()).contains("ContactDay", "ReviewDue");
    assertThat(journey.fact(CoachingCycleProcess.NEXT_CONTACT).atZone(Terms.BELGIUM).toLocalDate())
        .as("a monthly rhythm, counted from the contact before the take-over")
        .isBetween(last.plusDays(20), last.plusDays(30));
  }

  @Test
  void a_prepared_plan_keeps_its_phase_and_a_second_coaching_starts_weekly_again() {
    var caseNumber = journeys.aCase();
    plans.takeOver(caseNumber, Phase.MONTHLY, Optional.empty());
    journeys.start("coaching", caseNumber);
    assertThat(plans.get(caseNumber).phase()).isEqualTo(Phase.MONTHLY);

    plans.start(caseNumber);
    assertThat(plans.get(caseNumber).phase()).isEqualTo(Phase.WEEKLY);
  }

  @Test
  void what_was_said_about_goals_and_domains_is_kept_and_a_skipped_domain_stays_empty() {
    var journey = aCoaching();
    aFocus(journey).with("nuanceFeelingAtHome", "Een plek voor de planten").submit();
    journey.fires("ReviewDue");
    aReview(journey)
        .with("goalKeepingHome", "BACKWARD")
        .with("discussed", List.of("WOON", "FIN"))
        .with("domainWOON", "4")
        .with("domainFIN", "NOT_DISCUSSED")
        .with("domainMIDD", "1")
        .with("phase", "FORTNIGHTLY")
        .submit();

    var review = reviews.last(journey.caseNumber()).orElseThrow();
    assertThat(plans.nuances(journey.caseNumber()))
        .containsEntry(Goal.FEELING_AT_HOME, "Een plek voor de planten");
    assertThat(review.goals()).hasSize(5).containsEntry(Goal.KEEPING_HOME, Goal.Status.BACKWARD);
    assertThat(review.domains()).isEqualTo(Map.of(LifeDomain.WOON, 4));
    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.FORTNIGHTLY);
    assertThat(contacts.of(journey.caseNumber())).hasSize(2);
  }

  private Journey aCoaching() {
    return journeys.start("coaching", journeys.aCase());
  }

  static Journey.Step aFocus(Journey journey) {
    return journey
        .does("SetFocus")
        .with("talkedOn", Days.today().toString())
        .with("tenantPresent", "YES");
  }

  static Journey.Step aReview(Journey journey) {
    return journey
        .does("EvaluateCycle")
        .with("reviewedOn", Days.today().toString())
        .with("tenantPresent", "YES")
        .with("goalStableHome", "STEADY")
        .with("goalKeepingHome", "STEADY")
        .with("goalCaredForHome", "FORWARD")
        .with("goalFeelingAtHome", "SOLID")
        .with("goalActivation", "NOT_DISCUSSED")
        .with("phase", "WEEKLY")
        .with("cycleOutcome", "NEXT");
  }
}
