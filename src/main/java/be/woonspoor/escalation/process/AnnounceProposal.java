package be.woonspoor.escalation.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the way of a proposal that the file began, beside the trajectory of the case. */
@Component
class AnnounceProposal implements JavaDelegate {

  private final Messages messages;

  AnnounceProposal(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.toCase(
        CaseNumber.of(execution),
        ProposeEscalation.TRAJECTORY,
        ProposeEscalation.PROPOSED,
        IntensiveFollowUp.PROPOSAL_ID.with(ProposeEscalation.PROPOSAL_ID.of(execution)));
  }
}
