package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.WoonspoorTest;
import java.io.ByteArrayInputStream;
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
}
