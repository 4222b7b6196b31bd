package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A lease ends: the guidance goes on, and a next dwelling is looked for beside it (R25). */
@Component
class BeginRehousing implements JavaDelegate {

  private final RehousingWorkflow workflow;

  BeginRehousing(RehousingWorkflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReportLeaseEndProcess.ATTACHED.set(execution, !workflow.begin(CaseNumber.of(execution)));
  }
}
