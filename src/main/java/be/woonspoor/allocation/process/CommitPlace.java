package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Places;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the place for good: the lease is signed. */
@Component
class CommitPlace implements JavaDelegate {

  private final Places places;

  CommitPlace(Places places) {
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    places.commit(CaseNumber.of(execution));
  }
}
