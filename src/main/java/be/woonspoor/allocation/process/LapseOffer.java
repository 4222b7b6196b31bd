package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.Places;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Settles an offer whose process was stopped from outside: by a withdrawal, a closure, a death or
 * an operator. Left open it would stand in the way of the next offer when the person comes back. A
 * lease that was signed stays signed.
 */
@Component
class LapseOffer implements ExecutionListener {

  private final Offers offers;
  private final Places places;

  LapseOffer(Offers offers, Places places) {
    this.offers = offers;
    this.places = places;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (!execution.isCanceled()) {
      return;
    }
    var caseNumber = CaseNumber.of(execution);
    var isSigned =
        places
            .heldBy(caseNumber)
            .filter(place -> place.state() == Place.State.COMMITTED)
            .isPresent();
    if (isSigned) {
      // whoever was put there by an operator may have none; a death must never fail over that
      offers.latest(caseNumber).ifPresent(offer -> offers.settle(caseNumber, Offer.State.SIGNED));
    } else {
      offers.lapse(caseNumber);
    }
  }
}
