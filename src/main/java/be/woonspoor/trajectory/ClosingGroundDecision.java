package be.woonspoor.trajectory;

import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a trajectory may end because it is no longer wanted: only when nothing is missing. */
@Component
class ClosingGroundDecision extends DecisionContract {

  static final String HOLDS = "HOLDS";
  static final String NOT_YET = "NOT_YET";

  ClosingGroundDecision() {
    super(
        ClosingGround.TABLE,
        "Niet langer gewenst: is er genoeg geprobeerd?",
        Map.of(HOLDS, "de grond is er", NOT_YET, "er ontbreekt nog iets"),
        number("attempts", "Pogingen sinds het laatste gesprek", "", 0, 60),
        number("manners", "Manieren waarop het geprobeerd is", "", 0, 7),
        flag("teamTalk", "In het team besproken sinds het laatste gesprek"),
        number("weeks", "Tijd sinds de eerste van die pogingen", "weken", 0, 104).withTime(),
        flag("clearNo", "De persoon zei zelf duidelijk nee").fixed(),
        flag("coached", "De begeleiding loopt").fixed());
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.results().isEmpty() ? HOLDS : NOT_YET;
  }
}
