package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the coaching for an extra review (R22, R27). */
@Component
class AdvanceReview implements JavaDelegate {

  private final SignalWorkflow workflow;

  AdvanceReview(SignalWorkflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    workflow.reviewNeeded(CaseNumber.of(execution));
  }
}
