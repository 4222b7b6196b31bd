package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code report-lease-end}: what it may hold. */
@Component
class ReportLeaseEndProcess extends ProcessContract {

  static final String KEY = "report-lease-end";

  /** Whether somebody looked after this home already. */
  static final Fact<Boolean> ATTACHED = Fact.flag("attached");

  ReportLeaseEndProcess() {
    super(KEY, Concern.TENANCY, ATTACHED);
  }
}
