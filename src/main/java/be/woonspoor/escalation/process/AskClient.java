package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Proposals;
import org.springframework.stereotype.Component;

/** The person answers; a no changes nothing about the coaching (R33). */
@Component
class AskClient implements StepForm {

  private final Proposals proposals;
  private final StepRecords records;

  AskClient(Proposals proposals, StepRecords records) {
    this.proposals = proposals;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    proposals.clientSaid(proposal.id(), submission.requiredText("inOwnWords"));
    records.keep(submission);
  }
}
