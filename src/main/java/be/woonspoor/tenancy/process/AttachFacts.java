package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings new facts to whoever follows up the signal. */
@Component
class AttachFacts implements JavaDelegate {

  private final SignalWorkflow workflow;

  AttachFacts(SignalWorkflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    workflow.factsAdded(CaseNumber.of(execution), ReportSignalProcess.SIGNAL_ID.of(execution));
  }
}
