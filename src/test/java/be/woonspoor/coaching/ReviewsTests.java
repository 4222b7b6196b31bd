package be.woonspoor.coaching;

import static be.woonspoor.coaching.Goal.Status.BACKWARD;
import static be.woonspoor.coaching.Goal.Status.FORWARD;
import static be.woonspoor.coaching.Goal.Status.NOT_DISCUSSED;
import static be.woonspoor.coaching.Goal.Status.SOLID;
import static be.woonspoor.coaching.Goal.Status.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reviews in a row tell of a stable and a kept home. */
@WoonspoorTest
class ReviewsTests {

  @Autowired private Reviews reviews;
  @Autowired private ScoringInstruments instruments;
  @Autowired private Journeys journeys;

  private String caseNumber;
  private LocalDate day = LocalDate.of(2026, 1, 15);

  @BeforeEach
  void a_case() {
    caseNumber = journeys.aCase();
  }

  @Test
  void reviews_without_progress_on_both_home_goals_make_a_row() {
    review(FORWARD, STEADY);
    assertThat(row()).isZero();
    review(STEADY, BACKWARD);
    review(BACKWARD, NOT_DISCUSSED);
    assertThat(row()).isEqualTo(2);
    review(STEADY, SOLID);
    assertThat(row()).isZero();
  }

  @Test
  void a_review_that_says_nothing_of_the_home_neither_counts_nor_breaks_the_row() {
    review(STEADY, STEADY);
    review(NOT_DISCUSSED, NOT_DISCUSSED);
    assertThat(row()).isEqualTo(1);
    review(BACKWARD, STEADY);
    review(NOT_DISCUSSED, NOT_DISCUSSED);

    assertThat(reviews.withoutProgress(caseNumber))
        .extracting(Review::on)
        .containsExactly(LocalDate.of(2026, 7, 15), LocalDate.of(2026, 1, 15));
  }

  @Test
  void a_coaching_that_ended_together_begins_a_new_row() {
    review(STEADY, STEADY);
    review(STEADY, STEADY, true);
    assertThat(row()).isZero();
    review(STEADY, STEADY);
    assertThat(row()).isEqualTo(1);
  }

  private int row() {
    return reviews.withoutProgress(caseNumber).size();
  }

  private void review(Goal.Status stable, Goal.Status kept) {
    review(stable, kept, false);
  }

  private void review(Goal.Status stable, Goal.Status kept, boolean ends) {
    reviews.record(
        caseNumber,
        new Review(
            day,
            true,
            Map.of(Goal.STABLE_HOME, stable, Goal.KEEPING_HOME, kept),
            Map.of(),
            instruments.inUse().ref(),
            Phase.WEEKLY,
            ends,
            Optional.empty(),
            "coach1"));
    day = day.plusMonths(3);
  }
}
