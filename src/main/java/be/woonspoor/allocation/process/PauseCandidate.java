package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the candidate out of turn for the pause after a refusal (R15). */
@Component
class PauseCandidate implements JavaDelegate {

  private final WaitingList list;
  private final Terms terms;
  private final Clock clock;

  PauseCandidate(WaitingList list, Terms terms, Clock clock) {
    this.list = list;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var until = terms.due("refusal-pause", clock.instant());
    list.pause(CaseNumber.of(execution), until);
    RefusedOfferProcess.PAUSED_UNTIL.set(execution, until);
  }
}
