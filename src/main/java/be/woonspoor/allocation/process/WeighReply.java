package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Replies;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says what the answer to an offer means (R15). */
@Component
class WeighReply implements JavaDelegate {

  private final Replies replies;

  WeighReply(Replies replies) {
    this.replies = replies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var weighed = replies.weigh(CaseNumber.of(execution), DwellingOfferProcess.REPLY.of(execution));
    DwellingOfferProcess.REPLY_OUTCOME.set(execution, weighed.outcome());
    DwellingOfferProcess.REFUSALS.set(execution, weighed.refusals());
  }
}
