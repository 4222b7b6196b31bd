package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The landlord takes an offer back before the person answered it. That is no refusal of anybody:
 * the place and the nomination stay, and the next offer is waited for.
 */
@Component
class NoteWithdrawnOffer implements JavaDelegate {

  private final Offers offers;
  private final Timeline timeline;

  NoteWithdrawnOffer(Offers offers, Timeline timeline) {
    this.offers = offers;
    this.timeline = timeline;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    offers.settle(caseNumber, Offer.State.WITHDRAWN);
    timeline.add(
        caseNumber,
        Timeline.Kind.DECISION,
        "",
        "Aanbod ingetrokken door de verhuurder",
        "De woning wordt niet meer aangeboden. Dat telt niet als weigering; de plaats blijft, en we"
            + " wachten op een volgend aanbod. Laat het de persoon weten.");
  }
}
