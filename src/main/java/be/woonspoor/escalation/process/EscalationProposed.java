package be.woonspoor.escalation.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.escalation.TrackRecord;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A coach proposes intensive follow-up. It takes a running trajectory in which coaching was tried
 * (R31).
 */
@Component
class EscalationProposed implements StepForm {

  private final CaseFiles files;
  private final Stages stages;
  private final Proposals proposals;
  private final TrackRecord trackRecord;
  private final Messages messages;
  private final StepRecords records;
  private final Timeline timeline;

  EscalationProposed(
      CaseFiles files,
      Stages stages,
      Proposals proposals,
      TrackRecord trackRecord,
      Messages messages,
      StepRecords records,
      Timeline timeline) {
    this.files = files;
    this.stages = stages;
    this.proposals = proposals;
    this.trackRecord = trackRecord;
    this.messages = messages;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    if (!messages.isAwaited(caseNumber, ProposeEscalation.TRAJECTORY, ProposeEscalation.PROPOSED)) {
      throw submission.refuse("caseNumber", "Voor dit dossier loopt geen traject.");
    }
    if (!stages.reached(caseNumber, Stage.COACHING)) {
      throw submission.refuse(
          "caseNumber", "Intensieve opvolging kan pas als gewone coaching geprobeerd is.");
    }
    if (proposals.open(caseNumber).isPresent()) {
      throw submission.refuse(
          "caseNumber", "Er loopt al een voorstel of een intensieve opvolging voor dit dossier.");
    }
    submission.caseNumber(caseNumber);
    var id =
        proposals.propose(
            caseNumber,
            grounds(submission, trackRecord.of(caseNumber)),
            submission.userId(),
            submission.at());
    submission.set(ProposeEscalation.PROPOSAL_ID, id);
    records.keep(caseNumber, submission);
    timeline.add(
        caseNumber, Timeline.Kind.TEAM, submission.userId(), "Intensieve opvolging voorgesteld");
  }

  private static Grounds grounds(Submission submission, TrackRecord.Standing standing) {
    var reasons =
        submission.list("reasons").stream().map(Reason::valueOf).collect(Collectors.toSet());
    if (standing.caseloadFacts() > 0) {
      reasons.add(Reason.CASELOAD);
    }
    return new Grounds(
        reasons,
        submission.text("otherReason").orElse(""),
        standing.reviewsWithoutProgress(),
        standing.redSignal(),
        standing.leaseThreatened(),
        submission.requiredText("tried"),
        submission.requiredText("wanted"),
        standing.caseloadFacts());
  }
}
