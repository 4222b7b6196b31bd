package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offers;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings an offer to the allocation that waits for it. */
@Component
class PassOnOffer implements JavaDelegate {

  private final Messages messages;
  private final Offers offers;

  PassOnOffer(Messages messages, Offers offers) {
    this.messages = messages;
    this.offers = offers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    messages.toCase(
        caseNumber,
        DwellingOfferProcess.KEY,
        DwellingOfferProcess.OFFER_RECEIVED,
        DwellingOfferProcess.REPLY_DUE.with(offers.latest(caseNumber).orElseThrow().replyDue()));
  }
}
