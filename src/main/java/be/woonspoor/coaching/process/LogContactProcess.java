package be.woonspoor.coaching.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code log-contact}: what it may hold. */
@Component
class LogContactProcess extends ProcessContract {

  static final String KEY = "log-contact";

  static final Fact<Boolean> SIGN_OF_LIFE = Fact.flag("signOfLife");

  LogContactProcess() {
    super(KEY, Concern.GUIDANCE, SIGN_OF_LIFE);
  }
}
