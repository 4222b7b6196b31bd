package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has somebody look after a home that turned out to be at risk while a milestone was met. */
@Component
class SecureHome implements JavaDelegate {

  private final RehousingWorkflow workflow;

  SecureHome(RehousingWorkflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    workflow.begin(CaseNumber.of(execution));
  }
}
