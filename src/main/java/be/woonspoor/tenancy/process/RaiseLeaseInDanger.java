package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gets help for a home at risk; the lease itself is not touched (R25). */
@Component
class RaiseLeaseInDanger implements JavaDelegate {

  private final RehousingWorkflow workflow;

  RaiseLeaseInDanger(RehousingWorkflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    workflow.begin(CaseNumber.of(execution));
  }
}
