package be.woonspoor.coaching.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the cycle that its open contact is superfluous; a case without one stays as it is. */
@Component
class TellContactLogged implements JavaDelegate {

  private final Messages messages;

  TellContactLogged(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.tryToCase(
        CaseNumber.of(execution), CoachingCycleProcess.KEY, CoachingCycleProcess.CONTACT_LOGGED);
  }
}
