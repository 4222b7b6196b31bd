package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** Somebody wants coaching again. */
@Component
class ReopenCase extends ProcessContract {

  static final String KEY = "reopen-case";

  static final Fact<Boolean> IN_AFTERCARE = Fact.flag("inAftercare");

  ReopenCase() {
    super(KEY, Concern.GUIDANCE, IN_AFTERCARE);
  }
}
