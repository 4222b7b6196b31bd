package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Reply;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term to answer an offer passed without an answer (R15). */
@Component
class RecordNoReply implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    DwellingOfferProcess.REPLY.set(execution, Reply.NO_REPLY);
  }
}
