package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class CaseClosureTests {

  @Autowired private Journeys journeys;

  @Test
  void aftercare_after_three_and_six_months_ends_in_a_closed_case() {
    var journey = aClosure();
    plansAftercare(journey, "WANTED");
    assertThat(journey.timers()).containsExactly("ThreeMonthsPassed");
    journey.fires("ThreeMonthsPassed");
    checks(journey, "CheckAfterThreeMonths", "FINE");
    journey.fires("SixMonthsPassed");
    checks(journey, "CheckAfterSixMonths", "NOT_REACHED");
    closes(journey);
    journey.reached("AftercareDone").endsAt("Closed");
    assertThat(journey.fact(CaseClosure.CLOSURE_OUTCOME)).isEqualTo(CaseClosure.Outcome.CLOSED);
  }

  @Test
  void somebody_who_wants_no_aftercare_is_left_in_peace() {
    var journey = aClosure();
    plansAftercare(journey, "NOT_WANTED");
    closes(journey);
    journey.endsAt("Closed");
  }

  @Test
  void wanting_back_after_three_months_reopens_the_case() {
    var journey = aClosure();
    plansAftercare(journey, "WANTED");
    journey.fires("ThreeMonthsPassed");
    checks(journey, "CheckAfterThreeMonths", "WANTS_BACK");
    journey.reached("CoachingAskedAgain").endsAt("Reopened");
    assertThat(journey.fact(CaseClosure.CLOSURE_OUTCOME)).isEqualTo(CaseClosure.Outcome.REOPENED);
  }

  @Test
  void wanting_back_after_six_months_reopens_the_case() {
    var journey = aClosure();
    plansAftercare(journey, "WANTED");
    journey.fires("ThreeMonthsPassed");
    checks(journey, "CheckAfterThreeMonths", "FINE");
    journey.fires("SixMonthsPassed");
    checks(journey, "CheckAfterSixMonths", "WANTS_BACK");
    journey.endsAt("Reopened");
  }

  @Test
  void a_word_during_the_wait_is_enough_to_come_back() {
    var journey = aClosure();
    plansAftercare(journey, "WANTED");
    journey.hears(CaseClosure.REOPENED);
    journey.endsAt("Reopened");
    assertThat(journey.fact(CaseClosure.CLOSURE_OUTCOME)).isEqualTo(CaseClosure.Outcome.REOPENED);
  }

  @Test
  void a_contact_in_the_future_is_refused() {
    var journey = aClosure();
    plansAftercare(journey, "WANTED");
    journey.fires("ThreeMonthsPassed");
    assertThatThrownBy(
            () ->
                journey
                    .does("CheckAfterThreeMonths")
                    .with("contactOn", "2199-01-01")
                    .with("manner", "PHONE")
                    .with("wellbeing", "FINE")
                    .with("livesThere", "YES")
                    .submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("toekomst");
    journey.waitsAt("CheckAfterThreeMonths");
  }

  private Journey aClosure() {
    return journeys.start(CaseClosure.KEY, journeys.aCase());
  }

  static void plansAftercare(Journey journey, String plan) {
    var step =
        journey
            .does("PlanAftercare")
            .with("discussedOn", "2026-01-05")
            .with("aftercarePlan", plan)
            .with("agreed", "We bellen elkaar.");
    if (plan.equals("WANTED")) {
      step.with("preferredManner", "PHONE");
    }
    step.submit();
  }

  static void checks(Journey journey, String step, String wellbeing) {
    journey
        .does(step)
        .with("contactOn", "2026-01-05")
        .with("manner", "PHONE")
        .with("wellbeing", wellbeing)
        .with("livesThere", "YES")
        .submit();
  }

  static void closes(Journey journey) {
    journey
        .does("CloseCase")
        .as("lead")
        .with("nothingOpen", true)
        .with("doorStaysOpen", true)
        .with("housingAtEnd", "SAME_HOME")
        .with("closingNote", "Alles in orde.")
        .submit();
  }
}
