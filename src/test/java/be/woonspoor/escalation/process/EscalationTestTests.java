package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table {@code escalation-test}, as a table: every rule fires. */
@WoonspoorTest
class EscalationTestTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    // caseload only, lease threatened, reviews without progress, red signal
    "true,  true,  5, true,  STAFFING,   escalation-caseload",
    "true,  false, 0, false, STAFFING,   escalation-caseload",
    "false, true,  0, false, STRUCTURAL, escalation-lease-threatened",
    "false, true,  3, true,  STRUCTURAL, escalation-lease-threatened",
    "false, false, 2, true,  STRUCTURAL, escalation-no-progress-red",
    "false, false, 2, false, NOT_SHOWN,  escalation-no-progress",
    "false, false, 1, true,  NOT_SHOWN,  escalation-too-early",
    "false, false, 0, false, NOT_SHOWN,  escalation-too-early"
  })
  void each_rule_fires(
      boolean caseloadOnly,
      boolean leaseThreatened,
      int reviews,
      boolean redSignal,
      String result,
      String rule) {
    var decision =
        decisions.decide(
            "escalation-test",
            Map.of(
                "caseloadOnly", caseloadOnly,
                "leaseThreatened", leaseThreatened,
                "reviewsWithoutProgress", reviews,
                "redSignal", redSignal));
    assertThat(decision.single("result", String.class)).isEqualTo(result);
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
  }
}
