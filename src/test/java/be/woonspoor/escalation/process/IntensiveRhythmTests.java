package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table {@code intensive-rhythm}, as a table: every rule fires. */
@WoonspoorTest
class IntensiveRhythmTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    "5, 2, intensive-full-week",
    "2, 2, intensive-full-week",
    "1, 1, intensive-one-day",
    "0, 0, intensive-no-day"
  })
  void each_rule_fires(int workingDays, int contacts, String rule) {
    var decision = decisions.decide("intensive-rhythm", Map.of("workingDays", workingDays));
    assertThat(decision.single("contacts", Number.class).intValue()).isEqualTo(contacts);
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
  }
}
