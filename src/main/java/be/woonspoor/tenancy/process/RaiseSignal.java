package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has a new signal followed up. */
@Component
class RaiseSignal implements JavaDelegate {

  private final SignalWorkflow workflow;

  RaiseSignal(SignalWorkflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    workflow.raised(CaseNumber.of(execution), ReportSignalProcess.SIGNAL_ID.of(execution));
  }
}
