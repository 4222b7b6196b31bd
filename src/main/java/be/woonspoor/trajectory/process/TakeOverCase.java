package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** A tenant whose coaching already runs gets a case. */
@Component
class TakeOverCase extends ProcessContract {

  static final String KEY = "take-over-case";

  TakeOverCase() {
    super(KEY, Concern.GUIDANCE);
  }
}
