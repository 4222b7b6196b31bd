package be.woonspoor.agreement.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the running stage of the trajectory; the ordinary registration goes on (R8). */
@Component
class StopAcceleratedTrack implements JavaDelegate {

  private final Messages messages;

  StopAcceleratedTrack(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.toCase(
        CaseNumber.of(execution),
        WithdrawAgreementProcess.TRAJECTORY,
        WithdrawAgreementProcess.WITHDRAWN);
  }
}
