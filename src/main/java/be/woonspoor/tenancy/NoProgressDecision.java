package be.woonspoor.tenancy;

import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether reviews without progress on a stable or kept home are a signal. */
@Component
class NoProgressDecision extends DecisionContract {

  static final String TABLE = "no-progress";
  static final String SIGNAL = "SIGNAL";
  static final String NO_SIGNAL = "NO_SIGNAL";

  NoProgressDecision() {
    super(
        TABLE,
        "Geen vooruitgang",
        Map.of(SIGNAL, "een signaal", NO_SIGNAL, "geen signaal"),
        number(
            "reviewsWithoutProgress",
            "Evaluaties na elkaar zonder vooruitgang op doel 1 of 2",
            "",
            0,
            12));
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("signal", Boolean.class) ? SIGNAL : NO_SIGNAL;
  }
}
