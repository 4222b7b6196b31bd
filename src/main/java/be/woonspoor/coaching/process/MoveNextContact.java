package be.woonspoor.coaching.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The talk about the focus was a contact: the planned one is superfluous, the next is planned. */
@Component
class MoveNextContact implements JavaDelegate {

  private final Messages messages;

  MoveNextContact(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.tryToCase(
        CaseNumber.of(execution), CoachingCycleProcess.KEY, CoachingCycleProcess.CONTACT_LOGGED);
  }
}
