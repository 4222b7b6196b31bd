package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Proposals;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One talk per partner; each sees only its own purpose. */
@Component
class ConsultPartner implements StepForm {

  private final Proposals proposals;
  private final StepRecords records;

  ConsultPartner(Proposals proposals, StepRecords records) {
    this.proposals = proposals;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var partner =
        proposals.partners(proposal.id()).get(view.fact(IntensiveFollowUp.PARTNER).orElseThrow());
    return Map.of("partnerName", partner.name(), "partnerPurpose", partner.purpose());
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
