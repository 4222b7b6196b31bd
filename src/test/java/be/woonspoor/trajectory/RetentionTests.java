package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day a file may go. */
class RetentionTests {

  @ParameterizedTest
  @CsvSource({
    "2016-11-29T10:00:00Z, 10, 2026-11-29",
    // half past eleven in the evening in Brussels is a day later than in Greenwich only in summer
    "2016-06-30T22:30:00Z, 10, 2026-07-01",
    // a leap day has no birthday in most years: the term is never a day too short
    "2024-02-29T12:00:00Z, 1, 2025-03-01",
    "2024-02-29T12:00:00Z, 4, 2028-02-29",
    "2016-03-01T12:00:00Z, 10, 2026-03-01"
  })
  void the_term_is_over_after_whole_years_in_belgium(Instant since, int years, LocalDate over) {
    assertThat(Retention.over(since, years)).isEqualTo(over);
  }

  @Test
  void it_is_over_on_the_day_itself_and_not_the_day_before() {
    var day = LocalDate.of(2026, 11, 29);
    assertThat(standing(day, day).isOver()).isTrue();
    assertThat(standing(day, day.plusDays(1)).isOver()).isTrue();
    assertThat(standing(day, day.minusDays(1)).isOver()).isFalse();
  }

  @Test
  void without_a_number_of_years_no_term_is_ever_over() {
    assertThat(new RetentionSettings(null).term()).isEmpty();
    assertThat(
            new Retention.Standing(
                    false, Optional.empty(), Optional.empty(), LocalDate.of(2126, 1, 1))
                .isOver())
        .isFalse();
  }

  @Test
  void nobody_can_set_a_term_of_nothing() {
    assertThatThrownBy(() -> new RetentionSettings(0)).hasMessageContaining("at least 1");
  }

  private static Retention.Standing standing(LocalDate over, LocalDate today) {
    return new Retention.Standing(false, Optional.of(10), Optional.of(over), today);
  }
}
