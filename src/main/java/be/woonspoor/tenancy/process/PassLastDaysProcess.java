package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code pass-last-days}: it spans cases and holds nothing. */
@Component
class PassLastDaysProcess extends ProcessContract {

  static final String KEY = "pass-last-days";

  PassLastDaysProcess() {
    super(KEY, Concern.TENANCY);
  }
}
