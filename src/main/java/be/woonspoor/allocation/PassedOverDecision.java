package be.woonspoor.allocation;

import be.woonspoor.engine.DecisionContract;
import be.woonspoor.engine.Input;
import java.util.Map;
import org.springframework.stereotype.Component;

/** That somebody behind in rank got a place first. */
@Component
class PassedOverDecision extends DecisionContract.WithoutTable {

  static final String NAME = "passed-over";

  PassedOverDecision() {
    super(
        NAME,
        "Iemand anders ging voor",
        Map.of("PASSED_OVER", "de eigen rang blijft"),
        Input.number("position", "Plaats op de lijst", "", 1, 1000),
        Input.number("positionOfTheOther", "Plaats van wie voorging", "", 1, 1000));
  }
}
