package be.woonspoor.allocation;

import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import be.woonspoor.engine.Input;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whether an offered dwelling fits the household: the landlord's norm, and a home without steps.
 */
@Component
class OccupancyDecision extends DecisionContract {

  OccupancyDecision() {
    super(
        "fitting-occupancy",
        "Passende bezetting",
        Map.of("FITS", "de woning past", "DOES_NOT_FIT", "de woning past niet"),
        number("bedrooms", "Slaapkamers van de woning", "", 1, 8),
        flag("stepFree", "Woning zonder trappen"),
        flag("needsStepFree", "Het gezin heeft een woning zonder trappen nodig").fixed(),
        flag("couple", "Met partner").fixed(),
        number("others", "Kinderen en andere bewoners", "", 0, 15).fixed(),
        flag("mixedSex", "Jongens en meisjes").fixed(),
        new Input(
            "norm",
            "Norm van de verhuurder",
            Input.Kind.CODE,
            "",
            0,
            0,
            Map.of("CORDIUM", "Cordium", "CORDIUM-RUIM", "Cordium, ruime lezing"),
            Input.Changes.NEVER));
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    var bedrooms = ((Number) inputs.get("bedrooms")).intValue();
    var fits =
        !answer.single("manual", Boolean.class)
            && bedrooms >= answer.single("fewest", Number.class).intValue()
            && bedrooms <= answer.single("most", Number.class).intValue();
    var steps =
        Boolean.TRUE.equals(inputs.get("needsStepFree"))
            && !Boolean.TRUE.equals(inputs.get("stepFree"));
    return fits && !steps ? "FITS" : "DOES_NOT_FIT";
  }
}
