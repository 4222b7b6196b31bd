package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the aftercare that coaching starts again. */
@Component
class ReturnFromAftercare implements JavaDelegate {

  private final Messages messages;

  ReturnFromAftercare(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.toCase(CaseNumber.of(execution), CaseClosure.KEY, CaseClosure.REOPENED);
  }
}
