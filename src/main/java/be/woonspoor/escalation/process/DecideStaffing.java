package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TrackRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Caseload alone is a question about the team, not a label on the person (R32). */
@Component
class DecideStaffing implements StepForm {

  private final Proposals proposals;
  private final CaseloadFacts caseload;
  private final TrackRecord trackRecord;
  private final Receipts receipts;
  private final StepRecords records;

  DecideStaffing(
      Proposals proposals,
      CaseloadFacts caseload,
      TrackRecord trackRecord,
      Receipts receipts,
      StepRecords records) {
    this.proposals = proposals;
    this.caseload = caseload;
    this.trackRecord = trackRecord;
    this.receipts = receipts;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    return Map.of(
        "wanted", proposal.grounds().wanted(),
        "caseloadText", caseload.text(proposal.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    proposals.cameTo(
        submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow(),
        Outcome.STAFFING,
        trackRecord.facts(submission.caseNumber()),
        submission.at());
    receipts.keep(
        submission.caseNumber(),
        "staffing",
        submission.requiredText("measure"),
        Map.of(),
        Optional.empty(),
        List.of(),
        submission.requiredText("motivation"));
    records.keep(submission);
  }
}
