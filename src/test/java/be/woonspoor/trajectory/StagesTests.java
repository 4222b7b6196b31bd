package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class StagesTests {

  private static final Instant START = Instant.parse("2026-02-03T09:00:00Z");

  @Autowired private Stages stages;
  @Autowired private Journeys journeys;

  private String caseNumber;

  @BeforeEach
  void a_case() {
    caseNumber = journeys.aCase();
  }

  @Test
  void rehousing_goes_before_intensive_and_intensive_before_the_main_line() {
    enter(Stage.COACHING, 0);
    enter(Stage.INTENSIVE, 1);
    assertThat(current()).isEqualTo(Stage.INTENSIVE);
    enter(Stage.REHOUSING, 2);
    assertThat(current()).isEqualTo(Stage.REHOUSING);
    enter(Stage.CLOSED, 3);
    assertThat(current()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void since_is_that_of_the_stage_and_outlives_what_came_beside_it() {
    enter(Stage.COACHING, 0);
    enter(Stage.INTENSIVE, 1);
    leave(Stage.INTENSIVE, 5);
    assertThat(stages.current(caseNumber).orElseThrow().since()).isEqualTo(START);
  }

  @Test
  void a_stage_held_twice_is_left_one_at_a_time() {
    enter(Stage.COACHING, 0);
    enter(Stage.REHOUSING, 1);
    enter(Stage.REHOUSING, 2);
    leave(Stage.REHOUSING, 3);
    assertThat(current()).isEqualTo(Stage.REHOUSING);
    assertThat(stages.current(caseNumber).orElseThrow().since()).isEqualTo(at(2));
    leave(Stage.REHOUSING, 4);
    assertThat(current()).isEqualTo(Stage.COACHING);
  }

  @Test
  void a_clock_that_goes_back_never_makes_a_stage_of_negative_length() {
    enter(Stage.COACHING, 5);
    leave(Stage.COACHING, 1);
    assertThat(stages.history(caseNumber).get(0).until()).contains(at(5));
  }

  @Test
  void the_list_holds_each_case_once_in_the_stage_that_counts() {
    enter(Stage.COACHING, 0);
    enter(Stage.INTENSIVE, 1);
    var only = Optional.of(Set.of(caseNumber));
    assertThat(stages.standing(Optional.of(Stage.COACHING), only, 0, 10)).isEmpty();
    assertThat(stages.standing(Optional.of(Stage.INTENSIVE), only, 0, 10))
        .isEqualTo(List.of(caseNumber));
    assertThat(stages.count().get(Stage.INTENSIVE)).isPositive();
  }

  private Stage current() {
    return stages.current(caseNumber).orElseThrow().stage();
  }

  private void enter(Stage stage, int day) {
    stages.enter(caseNumber, stage, at(day));
  }

  private void leave(Stage stage, int day) {
    stages.leave(caseNumber, stage, at(day));
  }

  private static Instant at(int day) {
    return START.plus(Duration.ofDays(day));
  }
}
