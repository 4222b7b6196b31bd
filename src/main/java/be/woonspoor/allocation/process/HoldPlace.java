package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Places;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Nobody enters the part of the allocation in which a place is held without one: not by the list,
 * which reserves first, and not by an operator who moves a token there by hand.
 */
@Component
class HoldPlace implements ExecutionListener {

  private final Places places;

  HoldPlace(Places places) {
    this.places = places;
  }

  @Override
  public void notify(DelegateExecution execution) {
    places.requireReserved(CaseNumber.of(execution));
  }
}
