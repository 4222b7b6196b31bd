package be.woonspoor.escalation.process;

import be.woonspoor.escalation.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads in the file which way a proposal goes. */
@Component
class TakeUpProposal implements JavaDelegate {

  private final Proposals proposals;

  TakeUpProposal(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.get(IntensiveFollowUp.PROPOSAL_ID.of(execution));
    IntensiveFollowUp.ORIGIN.set(execution, proposal.origin());
  }
}
