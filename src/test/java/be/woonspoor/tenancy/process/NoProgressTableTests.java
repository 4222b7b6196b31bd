package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a lack of progress is a signal, rule by rule. */
@WoonspoorTest
class NoProgressTableTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    "0, no-progress-not-yet, false",
    "1, no-progress-not-yet, false",
    "2, no-progress-twice, true",
    "5, no-progress-twice, true"
  })
  void two_in_a_row_are_a_signal(int without, String rule, boolean signal) {
    var decision = decisions.decide("no-progress", Map.of("reviewsWithoutProgress", without));

    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(decision.single("signal", Boolean.class)).isEqualTo(signal);
  }
}
