package be.woonspoor.escalation.process;

import be.woonspoor.escalation.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the partners that the person agreed to. */
@Component
class CallPartners implements JavaDelegate {

  private final Proposals proposals;

  CallPartners(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var partners = proposals.partners(IntensiveFollowUp.PROPOSAL_ID.of(execution));
    IntensiveFollowUp.PARTNER_COUNT.set(execution, partners.size());
  }
}
