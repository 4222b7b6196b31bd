package be.woonspoor.allocation;

import static be.woonspoor.engine.Input.code;
import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import be.woonspoor.referral.Referral;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The conditions to rent socially, on the day of the registration with the landlord. */
@Component
class AdmissionDecision extends DecisionContract {

  AdmissionDecision() {
    super(
        "admission-conditions",
        "Toelatingsvoorwaarden van de verhuurder",
        Map.of("ADMITTED", "toegelaten", "NOT_ADMITTED", "niet toegelaten"),
        number("age", "Leeftijd", "jaar", 0, 110).withTime(),
        code("register", "Inschrijving", Referral.Register.class, Referral.Register::label),
        number("incomeAge", "Ouderdom van het inkomensbewijs", "jaar", 0, 20),
        number("income", "Belastbaar inkomen", "euro", 0, 100_000),
        flag("ownsProperty", "Heeft een woning of bouwgrond"),
        number("incomeLimit", "Inkomensgrens", "euro", 0, 100_000).fixed());
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.results().isEmpty() ? "ADMITTED" : "NOT_ADMITTED";
  }
}
