package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TrackRecord;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person answers; a no changes nothing about the coaching (R33). */
@Component
class AskClient implements StepForm {

  private final Proposals proposals;
  private final TrackRecord trackRecord;
  private final FollowUps followUps;
  private final StepRecords records;
  private final Timeline timeline;

  AskClient(
      Proposals proposals,
      TrackRecord trackRecord,
      FollowUps followUps,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.trackRecord = trackRecord;
    this.followUps = followUps;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of("earlierText", followUps.earlier(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    proposals.clientSaid(proposal.id(), submission.requiredText("inOwnWords"));
    if (submission.fact(IntensiveFollowUp.CLIENT_ANSWER).orElseThrow()
        == IntensiveFollowUp.Answer.NO) {
      proposals.cameTo(
          proposal.id(),
          Outcome.DECLINED,
          trackRecord.facts(proposal.caseNumber()),
          submission.at());
      timeline.add(
          proposal.caseNumber(),
          Timeline.Kind.TEAM,
          submission.userId(),
          "Geen intensieve opvolging: de coaching gaat gewoon verder");
    }
    records.keep(submission);
  }
}
