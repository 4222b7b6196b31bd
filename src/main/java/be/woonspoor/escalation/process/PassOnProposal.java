package be.woonspoor.escalation.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the intensive follow-up beside the trajectory of the case. */
@Component
class PassOnProposal implements JavaDelegate {

  private final Messages messages;

  PassOnProposal(Messages messages) {
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
