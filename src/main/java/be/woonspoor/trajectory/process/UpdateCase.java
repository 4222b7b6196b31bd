package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** Something of the person changed; the engine need not know what. */
@Component
class UpdateCase extends ProcessContract {

  static final String KEY = "update-case";

  UpdateCase() {
    super(KEY, Concern.GUIDANCE);
  }
}
