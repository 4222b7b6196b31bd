package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TestResult;
import be.woonspoor.escalation.TrackRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lead decides, with the test and the words of the person at hand; the receipt keeps why. */
@Component
class DecideEscalation implements StepForm {

  private final Proposals proposals;
  private final CaseloadFacts caseload;
  private final TrackRecord trackRecord;
  private final FollowUps followUps;
  private final Receipts receipts;
  private final StepRecords records;

  DecideEscalation(
      Proposals proposals,
      CaseloadFacts caseload,
      TrackRecord trackRecord,
      FollowUps followUps,
      Receipts receipts,
      StepRecords records) {
    this.proposals = proposals;
    this.caseload = caseload;
    this.trackRecord = trackRecord;
    this.followUps = followUps;
    this.receipts = receipts;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    return Map.of(
        "caseloadText", caseload.text(proposal.caseNumber()),
        "originText", proposal.origin().label(),
        "testText",
            proposal
                .testResult()
                .map(TestResult::text)
                .orElse("Geen nieuwe toets nodig: er is pas samen afgebouwd."),
        "whyAgain", proposal.whyAgain().orElse(""),
        "earlierText", followUps.earlier(proposal.caseNumber()),
        "reasonsText", proposal.grounds().reasonsText(),
        "tried", proposal.grounds().tried(),
        "clientWords", proposal.clientWords().orElse(""));
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var decided = submission.fact(IntensiveFollowUp.DECISION).orElseThrow();
    proposals.decided(proposal.id(), decided == IntensiveFollowUp.Decided.GRANTED);
    if (decided == IntensiveFollowUp.Decided.NOT_GRANTED) {
      proposals.cameTo(
          proposal.id(),
          Outcome.NOT_GRANTED,
          trackRecord.facts(proposal.caseNumber()),
          submission.at());
    }
    receipts.keep(
        proposal.caseNumber(),
        "escalation",
        decided.name(),
        Map.of(
            "test", proposal.testResult().map(Enum::name).orElse(""),
            "origin", proposal.origin().name()),
        Optional.empty(),
        List.of(),
        submission.requiredText("motivation"));
    records.keep(submission);
  }
}
