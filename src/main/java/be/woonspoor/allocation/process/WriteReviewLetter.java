package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingReviews;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the letter that asks whether the data of somebody who waits are still right (S26). */
@Component
class WriteReviewLetter implements JavaDelegate {

  private final WaitingReviews reviews;

  WriteReviewLetter(WaitingReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.announce(CaseNumber.of(execution));
  }
}
