package be.woonspoor.tenancy;

import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the fund against evictions may help (R29). */
@Component
class EvictionFundDecision extends DecisionContract {

  EvictionFundDecision() {
    super(
        EvictionFund.TABLE,
        "Fonds ter bestrijding van uithuiszettingen",
        Arrays.stream(EvictionFund.Outcome.values())
            .collect(Collectors.toMap(EvictionFund.Outcome::name, EvictionFund.Outcome::label)),
        number("ratio", "Achterstal", "keer de huur", 0, 36),
        number("year", "Jaar", "", 2020, 2100).fixed());
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("outcome", String.class);
  }
}
