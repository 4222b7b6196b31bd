package be.woonspoor.trajectory.process;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes whether the person signed a lease by now: whoever did is a tenant, keys or not. */
@Component
class NoteLeaseSigned implements ExecutionListener {

  private final ObjectProvider<LeaseKnowledge> leases;

  NoteLeaseSigned(ObjectProvider<LeaseKnowledge> leases) {
    this.leases = leases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    HousingTrajectory.LEASE_SIGNED.set(
        execution, leases.stream().anyMatch(lease -> lease.isLeaseSigned(caseNumber)));
  }
}
