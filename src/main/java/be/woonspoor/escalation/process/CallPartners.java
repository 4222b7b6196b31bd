package be.woonspoor.escalation.process;

import be.woonspoor.escalation.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins a round with the partners who are at the table and were not heard yet. */
@Component
class CallPartners implements JavaDelegate {

  private final Proposals proposals;

  CallPartners(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var round = proposals.callPartners(IntensiveFollowUp.PROPOSAL_ID.of(execution));
    HearPartners.PARTNER_ROUND.set(execution, round.number());
    HearPartners.PARTNER_COUNT.set(execution, round.partners());
  }
}
