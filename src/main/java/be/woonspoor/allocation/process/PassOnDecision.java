package be.woonspoor.allocation.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the decision of the landlord to the allocation that waits for it (R16). */
@Component
class PassOnDecision implements JavaDelegate {

  private final Messages messages;

  PassOnDecision(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.toCase(
        CaseNumber.of(execution),
        LeaseAndMoveInProcess.KEY,
        LeaseAndMoveInProcess.LANDLORD_DECIDED,
        LeaseAndMoveInProcess.LANDLORD_DECISION.with(
            RegisterLandlordLetterProcess.LANDLORD_DECISION.of(execution)));
  }
}
