package be.woonspoor.coaching.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever follows the stay what is new, or has it followed beside the trajectory. */
@Component
class PassOnStay implements JavaDelegate {

  private final Messages messages;

  PassOnStay(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    if (!messages.tryToCase(
        caseNumber, StayElsewhereProcess.KEY, StayElsewhereProcess.STAY_CHANGED)) {
      messages.toCase(
          caseNumber, StayElsewhereProcess.TRAJECTORY, StayElsewhereProcess.STAY_REPORTED);
    }
  }
}
