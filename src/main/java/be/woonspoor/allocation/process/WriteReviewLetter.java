package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingReviews;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Writes the letter that asks whether the data of somebody who waits are still right (S26). */
@Component
class WriteReviewLetter implements ExecutionListener {

  private final WaitingReviews reviews;

  WriteReviewLetter(WaitingReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateExecution execution) {
    reviews.announce(CaseNumber.of(execution));
  }
}
