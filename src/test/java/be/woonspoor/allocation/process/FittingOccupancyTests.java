package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table that says how many bedrooms fit a household. */
@WoonspoorTest
class FittingOccupancyTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest(name = "{0}: couple {1}, {2} others, mixed {3}: {4} to {5}")
  @CsvSource({
    "CORDIUM,      false, 0, false, 1, 2, false, occupancy-alone",
    "CORDIUM,      true,  0, false, 1, 1, false, occupancy-couple",
    "CORDIUM-RUIM, false, 0, false, 1, 2, false, occupancy-alone",
    "CORDIUM-RUIM, true,  0, false, 1, 2, false, occupancy-couple-wide",
    "CORDIUM,      false, 1, false, 2, 2, false, occupancy-one",
    "CORDIUM,      true,  1, false, 2, 2, false, occupancy-one",
    "CORDIUM-RUIM, true,  1, false, 2, 2, false, occupancy-one",
    "CORDIUM,      false, 2, false, 2, 3, false, occupancy-two-alike",
    "CORDIUM,      true,  2, false, 2, 3, false, occupancy-two-alike",
    "CORDIUM,      true,  2, true,  3, 3, false, occupancy-two-mixed",
    "CORDIUM,      false, 2, true,  3, 3, false, occupancy-two-mixed",
    "CORDIUM,      true,  3, true,  3, 4, false, occupancy-three",
    "CORDIUM,      false, 3, false, 3, 4, false, occupancy-three",
    "CORDIUM,      false, 4, false, 3, 5, false, occupancy-four",
    "CORDIUM,      false, 5, true,  4, 5, false, occupancy-five-six",
    "CORDIUM,      true,  6, true,  4, 5, false, occupancy-five-six",
    "CORDIUM,      true,  7, true,  5, 5, false, occupancy-seven-eight",
    "CORDIUM,      true,  8, true,  5, 5, false, occupancy-seven-eight",
    "CORDIUM,      true,  9, true,  0, 0, true,  occupancy-by-hand",
    "CORDIUM-RUIM, false, 9, false, 0, 0, true,  occupancy-by-hand",
  })
  void fits(
      String norm,
      boolean couple,
      int others,
      boolean mixed,
      int fewest,
      int most,
      boolean manual,
      String rule) {
    var decision = ask(norm, couple, others, mixed);

    assertThat(decision.single("fewest", Number.class).intValue()).isEqualTo(fewest);
    assertThat(decision.single("most", Number.class).intValue()).isEqualTo(most);
    assertThat(decision.single("manual", Boolean.class)).isEqualTo(manual);
    assertThat(decision.single("perBedroom", Number.class).intValue()).isEqualTo(2);
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
  }

  @Test
  void exactly_one_rule_of_a_norm_answers_for_every_household() {
    for (var norm : decisions.literals("fitting-occupancy", "norm")) {
      for (var others = 0; others <= 20; others++) {
        for (var couple : List.of(true, false)) {
          for (var mixed : others < 2 ? List.of(false) : List.of(true, false)) {
            var decision = ask(norm, couple, others, mixed);
            assertThat(decision.rules()).as("%s %s %s %s", norm, couple, others, mixed).hasSize(1);
            assertThat(decision.single("manual", Boolean.class)).isEqualTo(others > 8);
          }
        }
      }
    }
  }

  @Test
  void a_norm_that_is_not_in_the_table_says_nothing() {
    assertThat(ask("OTHER", false, 0, false).rules()).isEmpty();
    assertThat(decisions.literals("fitting-occupancy", "norm"))
        .containsExactly("CORDIUM", "CORDIUM-RUIM");
  }

  private Decision ask(String norm, boolean couple, int others, boolean mixed) {
    return decisions.decide(
        "fitting-occupancy",
        Map.of("norm", norm, "couple", couple, "others", others, "mixedSex", mixed));
  }
}
