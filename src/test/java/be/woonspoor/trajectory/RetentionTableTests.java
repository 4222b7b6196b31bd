package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a file may be erased, rule by rule. */
@WoonspoorTest
class RetentionTableTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    "true, true, true, true, retention-running, RUNNING",
    "true, false, false, false, retention-running, RUNNING",
    "false, false, false, true, retention-not-set, NOT_SET",
    "false, true, false, true, retention-not-over, NOT_OVER",
    "false, true, true, false, retention-no-permission, NO_PERMISSION",
    "false, true, true, true, retention-ready, READY"
  })
  void one_rule_says_what_still_stands_in_the_way(
      boolean running,
      boolean termSet,
      boolean termOver,
      boolean permission,
      String rule,
      String outcome) {
    var decision =
        decisions.decide(
            "retention",
            Map.of(
                "running", running,
                "termSet", termSet,
                "termOver", termOver,
                "permission", permission));

    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(decision.single("outcome", String.class)).isEqualTo(outcome);
  }
}
