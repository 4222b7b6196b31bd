package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.tenancy.Leases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the lease that was left; the next one holds from now on (R25). */
@Component
class CloseOldLease implements JavaDelegate {

  private final Leases leases;

  CloseOldLease(Leases leases) {
    this.leases = leases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leases.close(CaseNumber.of(execution));
  }
}
