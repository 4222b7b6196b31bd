package be.woonspoor.agreement.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code manage-consents}; the engine need not know what was given or revoked. */
@Component
class ManageConsentsProcess extends ProcessContract {

  static final String KEY = "manage-consents";

  ManageConsentsProcess() {
    super(KEY, Concern.GUIDANCE);
  }
}
