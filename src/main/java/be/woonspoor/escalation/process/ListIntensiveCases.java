package be.woonspoor.escalation.process;

import be.woonspoor.escalation.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts who is in intensive follow-up this week. */
@Component
class ListIntensiveCases implements JavaDelegate {

  private final Proposals proposals;

  ListIntensiveCases(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TeamRound.INTENSIVE_CASES.set(execution, proposals.inIntensiveFollowUp().size());
  }
}
