package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The lead ends a trajectory. */
@Component
class CloseCaseContract extends ProcessContract {

  static final String KEY = "close-case";

  static final Fact<Boolean> DECEASED = Fact.flag("deceased");

  CloseCaseContract() {
    super(KEY, Concern.GUIDANCE, DECEASED);
  }
}
