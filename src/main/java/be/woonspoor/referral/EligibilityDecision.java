package be.woonspoor.referral;

import static be.woonspoor.engine.Input.code;
import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The conditions for recognition, as they stand on the day of receipt. */
@Component
class EligibilityDecision extends DecisionContract {

  EligibilityDecision() {
    super(
        Eligibility.TABLE,
        "Voorwaarden van het traject",
        Map.of(
            "MET",
            "alle voorwaarden zijn vervuld",
            "NOT_MET",
            "niet alle voorwaarden zijn vervuld"),
        number("age", "Leeftijd", "jaar", 0, 110).withTime(),
        number("monthsHomeless", "Tijd dakloos", "maanden", 0, 120).withTime(),
        number("ethosLight", "Woonsituatie (ETHOS Light)", "", 1, 7),
        code("register", "Inschrijving", Referral.Register.class, Referral.Register::label),
        number("incomeAge", "Ouderdom van het inkomensbewijs", "jaar", 0, 20),
        flag("acceptsCoach", "Staat open voor een wooncoach"),
        flag("cannotSearchPsychosocial", "Kan door psychosociale problemen niet zelf zoeken"),
        flag("cannotSearchFinancial", "Kan door geldproblemen niet zelf zoeken"),
        flag("honoursTenantObligations", "Kan de plichten van een huurder nakomen"),
        flag("livesAloneWithSupport", "Kan zelfstandig wonen met steun"),
        number("income", "Belastbaar inkomen", "euro", 0, 100_000),
        flag("ownsProperty", "Heeft een woning of bouwgrond"),
        number("incomeLimit", "Inkomensgrens", "euro", 0, 100_000).fixed());
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.results().isEmpty() ? "MET" : "NOT_MET";
  }
}
