package be.woonspoor.allocation.process;

import be.woonspoor.allocation.LandlordDecision;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Brings the decision of the landlord to the allocation that waits for it (R16); a dwelling that is
 * withdrawn before the person answered goes to the offer that is still open.
 */
@Component
class PassOnDecision implements JavaDelegate {

  private final Messages messages;

  PassOnDecision(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    var decision = RegisterLandlordLetterProcess.LANDLORD_DECISION.of(execution);
    if (decision == LandlordDecision.WITHDRAWN
        && messages.tryToCase(
            caseNumber, DwellingOfferProcess.KEY, DwellingOfferProcess.OFFER_WITHDRAWN)) {
      return;
    }
    messages.toCase(
        caseNumber,
        LeaseAndMoveInProcess.KEY,
        LeaseAndMoveInProcess.LANDLORD_DECIDED,
        LeaseAndMoveInProcess.LANDLORD_DECISION.with(decision));
  }
}
