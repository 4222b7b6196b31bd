package be.woonspoor.tenancy;

import static be.woonspoor.engine.Input.code;
import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How serious a signal is. */
@Component
class SignalLevelDecision extends DecisionContract {

  SignalLevelDecision() {
    super(
        SignalScale.TABLE,
        "Ernst van een signaal",
        Arrays.stream(SignalLevel.values())
            .collect(Collectors.toMap(SignalLevel::name, SignalLevel::label)),
        number("monthsInArrears", "Maanden huurachterstal", "", 0, 36),
        number("balance", "Bedrag van de achterstal", "euro", 0, 20_000),
        flag("serious", "Ernstig of dringend"),
        code("kind", "Soort signaal", SignalKind.class, SignalKind::label).fixed());
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("level", String.class);
  }
}
