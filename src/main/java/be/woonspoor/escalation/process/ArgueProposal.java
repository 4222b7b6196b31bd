package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TrackRecord;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What happened speaks for more support: the coach explains it, or says why it is not the moment.
 * Nobody asks the person anything before that.
 */
@Component
class ArgueProposal implements StepForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Proposals proposals;
  private final TrackRecord trackRecord;
  private final FollowUps followUps;
  private final Receipts receipts;
  private final StepRecords records;
  private final Timeline timeline;

  ArgueProposal(
      Proposals proposals,
      TrackRecord trackRecord,
      FollowUps followUps,
      Receipts receipts,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.trackRecord = trackRecord;
    this.followUps = followUps;
    this.receipts = receipts;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposal(view);
    return Map.of(
        "proposedOn", DAY.format(proposal.proposedAt().atZone(Terms.BELGIUM)),
        "factsText", trackRecord.inWords(then(proposal)),
        "earlierText", followUps.earlier(proposal.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposal(submission);
    if (submission.fact(IntensiveFollowUp.ARGUED).orElseThrow()
        == IntensiveFollowUp.Argued.PROPOSE) {
      propose(submission, proposal);
    } else {
      notNow(submission, proposal);
    }
    records.keep(submission);
  }

  private void propose(Submission submission, Proposal proposal) {
    var grounds = GroundsOnForm.of(submission, trackRecord.of(proposal.caseNumber()));
    proposals.argued(proposal.id(), grounds, submission.at());
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        "Intensieve opvolging voorgesteld");
  }

  private void notNow(Submission submission, Proposal proposal) {
    var grounds = proposal.grounds();
    proposals.cameTo(
        proposal.id(), Outcome.NOT_NOW, trackRecord.facts(proposal.caseNumber()), submission.at());
    receipts.keep(
        proposal.caseNumber(),
        "escalation-argued",
        Outcome.NOT_NOW.name(),
        Map.of(
            "reviewsWithoutProgress", grounds.reviewsWithoutProgress(),
            "redSignal", grounds.redSignal(),
            "leaseThreatened", grounds.leaseThreatened()),
        Optional.empty(),
        List.of(),
        submission.requiredText("whyNotNow"));
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        "Intensieve opvolging nu niet voorgesteld");
  }

  private Proposal proposal(StepView view) {
    return proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
  }

  private static TrackRecord.Standing then(Proposal proposal) {
    var grounds = proposal.grounds();
    return new TrackRecord.Standing(
        grounds.reviewsWithoutProgress(),
        grounds.redSignal(),
        grounds.leaseThreatened(),
        grounds.caseloadFacts());
  }
}
