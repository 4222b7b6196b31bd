package be.woonspoor.agreement.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code withdraw-agreement}: what it may hold, and the message it sends. */
@Component
class WithdrawAgreementProcess extends ProcessContract {

  static final String KEY = "withdraw-agreement";
  static final String TRAJECTORY = "housing-trajectory";
  static final String WITHDRAWN = "agreement.withdrawn";

  static final Fact<Boolean> LEASE_SIGNED = Fact.flag("leaseSigned");

  WithdrawAgreementProcess() {
    super(KEY, Concern.GUIDANCE, LEASE_SIGNED);
  }
}
