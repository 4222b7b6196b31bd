package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.WoonspoorTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due when, in Belgian days. */
@WoonspoorTest
class TermsTests {

  @Autowired private Terms terms;
  @Autowired private Decisions decisions;

  @ParameterizedTest(name = "{1} working days after {0} is {2}")
  @CsvSource({
    "2026-05-13, 1, 2026-05-15", // over Ascension Day
    "2026-12-24, 1, 2026-12-28", // over Christmas and a weekend
    "2026-07-20, 2, 2026-07-23", // over the national day
    "2026-11-20, 5, 2026-11-27",
    "2026-11-21, 0, 2026-11-23"
  })
  void working_days_skip_weekends_and_belgian_holidays(LocalDate from, int days, LocalDate due) {
    assertThat(terms.plusWorkingDays(from, days)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "register-with-landlord, 2026-12-31, 2027-02-28",
    "offer-reply, 2026-02-20, 2026-03-07",
    "red-signal, 2026-11-20, 2026-11-23"
  })
  void each_unit_is_counted_its_own_way(String term, LocalDate from, LocalDate due) {
    assertThat(terms.dueDay(term, from)).isEqualTo(due);
  }

  @Test
  void a_term_ends_at_the_close_of_the_day_also_when_the_clocks_change() {
    var beforeTheChange = LocalDate.of(2026, 3, 27).atTime(9, 0).atZone(Terms.BELGIUM).toInstant();
    var due = terms.due("red-signal", beforeTheChange).atZone(Terms.BELGIUM).toLocalDateTime();
    assertThat(due).isEqualTo(LocalDateTime.of(2026, 3, 30, 17, 0));
  }

  @Test
  void an_unknown_term_is_named() {
    assertThatThrownBy(() -> terms.dueDay("no-such-term", LocalDate.of(2026, 1, 1)))
        .hasMessageContaining("no-such-term");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void every_row_of_the_table_fires(String rule, String term) {
    var decision = decisions.decide("terms", Map.of("term", term));
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(decision.rules().get(0).annotation()).isNotBlank();
    var from = LocalDate.of(2026, 1, 5);
    assertThat(terms.dueDay(term, from)).isAfter(from);
  }

  static Stream<Arguments> rows() {
    var table =
        ModelFiles.onClassPath().stream()
            .filter(file -> file.name().endsWith("/terms.dmn"))
            .findFirst()
            .orElseThrow();
    return Dmn.readModelFromStream(new ByteArrayInputStream(table.bytes()))
        .getModelElementsByType(Rule.class)
        .stream()
        .map(
            rule ->
                Arguments.of(
                    rule.getId(),
                    rule.getInputEntries()
                        .iterator()
                        .next()
                        .getTextContent()
                        .strip()
                        .replace("\"", "")));
  }

  @ParameterizedTest(name = "{0} is no working day")
  @CsvSource({
    "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21",
    "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2027-03-29", "2027-05-06"
  })
  void the_ten_belgian_holidays_are_no_working_days(LocalDate day) {
    assertThat(terms.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest(name = "{0} is a working day")
  @CsvSource({"2026-05-15", "2026-11-02", "2026-11-15", "2026-07-11", "2026-12-26", "2026-07-20"})
  void days_that_only_bridge_or_that_a_region_keeps_count_by_the_calendar(LocalDate day) {
    var weekend = day.getDayOfWeek().getValue() > 5;
    assertThat(terms.isWorkingDay(day)).isEqualTo(!weekend);
  }

  @ParameterizedTest(name = "{1} from {0} until {2}")
  @CsvSource({
    // months end where the month ends, also in a leap year
    "2027-01-31, registration-reminder, 2027-02-28",
    "2028-01-31, registration-reminder, 2028-02-29",
    "2026-12-31, refusal-pause, 2027-03-31",
    "2026-11-30, refusal-pause, 2027-02-28",
    "2027-02-28, refusal-pause, 2027-05-28",
    // calendar days don't care about weekends and holidays
    "2026-12-10, offer-reply, 2026-12-25",
    "2026-07-06, offer-reply, 2026-07-21",
    // working days do: over All Saints, Armistice and the bridge between
    "2026-10-30, red-signal, 2026-11-02",
    "2026-11-10, red-signal, 2026-11-12",
    "2026-12-31, red-signal, 2027-01-04",
    // nine years, also from the extra day of a leap year
    "2028-02-29, lease-term, 2037-02-28"
  })
  void months_calendar_days_and_working_days_are_not_mixed_up(
      LocalDate from, String term, LocalDate due) {
    assertThat(terms.dueDay(term, from)).isEqualTo(due);
  }

  @ParameterizedTest(name = "from {0} until {1} UTC")
  @CsvSource({
    // into summer time in the night of 28 to 29 March 2026, back in that of 24 to 25 October
    "2026-03-20T08:00:00Z, 2026-04-04T15:00:00Z",
    "2026-03-10T08:00:00Z, 2026-03-25T16:00:00Z",
    "2026-10-15T08:00:00Z, 2026-10-30T16:00:00Z",
    "2026-10-05T08:00:00Z, 2026-10-20T15:00:00Z",
    // just after midnight in Belgium is another day than in UTC
    "2026-06-30T22:30:00Z, 2026-07-16T15:00:00Z",
    "2026-12-31T23:30:00Z, 2027-01-16T16:00:00Z"
  })
  void a_calendar_term_ends_at_five_in_belgium_whatever_the_clocks_do(Instant from, Instant due) {
    assertThat(terms.due("offer-reply", from)).isEqualTo(due);
  }
}
