package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.tenancy.SignalScale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the coaching for an extra review, where the table wants one (R22, R27). */
@Component
class AdvanceReview implements JavaDelegate {

  private final SignalScale scale;
  private final SignalWorkflow workflow;

  AdvanceReview(SignalScale scale, SignalWorkflow workflow) {
    this.scale = scale;
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (scale.asksForReview(TenancySignalProcess.SIGNAL_ID.of(execution))) {
      workflow.reviewNeeded(CaseNumber.of(execution));
    }
  }
}
