package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table that says how many bedrooms fit a household. */
@WoonspoorTest
class FittingOccupancyTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest(name = "couple {0}, {1} others, mixed {2}: {3} to {4}")
  @CsvSource({
    "false, 0, false, 1, 2, false, occupancy-alone",
    "true,  0, false, 1, 1, false, occupancy-couple",
    "false, 1, false, 2, 2, false, occupancy-one",
    "true,  1, false, 2, 2, false, occupancy-one",
    "false, 2, false, 2, 3, false, occupancy-two-alike",
    "true,  2, true,  3, 3, false, occupancy-two-mixed",
    "true,  3, true,  3, 4, false, occupancy-three",
    "false, 4, false, 3, 5, false, occupancy-four",
    "false, 5, true,  4, 5, false, occupancy-five-six",
    "true,  6, true,  4, 5, false, occupancy-five-six",
    "true,  7, true,  5, 5, false, occupancy-seven-eight",
    "true,  8, true,  5, 5, false, occupancy-seven-eight",
    "true,  9, true,  0, 0, true,  occupancy-by-hand",
  })
  void fits(
      boolean couple,
      int others,
      boolean mixed,
      int fewest,
      int most,
      boolean manual,
      String rule) {
    var decision =
        decisions.decide(
            "fitting-occupancy",
            Map.of("norm", "CORDIUM", "couple", couple, "others", others, "mixedSex", mixed));

    assertThat(decision.single("fewest", Number.class).intValue()).isEqualTo(fewest);
    assertThat(decision.single("most", Number.class).intValue()).isEqualTo(most);
    assertThat(decision.single("manual", Boolean.class)).isEqualTo(manual);
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
  }

  @Test
  void a_norm_that_is_not_in_the_table_says_nothing() {
    var decision =
        decisions.decide(
            "fitting-occupancy",
            Map.of("norm", "OTHER", "couple", false, "others", 0, "mixedSex", false));

    assertThat(decision.rules()).isEmpty();
  }
}
