package be.woonspoor.escalation.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.AskingAgain;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.NewProposal;
import be.woonspoor.escalation.Origin;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TrackRecord;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A coach proposes intensive follow-up. It takes a running trajectory in which coaching was tried
 * (R31), and after a no something that changed, or the person who asks (R33).
 */
@Component
class EscalationProposed implements StepForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final String ALREADY =
      "Er loopt al een voorstel of een intensieve opvolging voor dit dossier.";

  private final CaseFiles files;
  private final Stages stages;
  private final Proposals proposals;
  private final AskingAgain again;
  private final FollowUps followUps;
  private final TrackRecord trackRecord;
  private final Messages messages;
  private final StepRecords records;
  private final Timeline timeline;

  EscalationProposed(
      CaseFiles files,
      Stages stages,
      Proposals proposals,
      AskingAgain again,
      FollowUps followUps,
      TrackRecord trackRecord,
      Messages messages,
      StepRecords records,
      Timeline timeline) {
    this.files = files;
    this.stages = stages;
    this.proposals = proposals;
    this.again = again;
    this.followUps = followUps;
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
      throw submission.refuse("caseNumber", ALREADY);
    }
    refuseWhileNothingChanged(submission, caseNumber);
    submission.caseNumber(caseNumber);
    var id =
        proposals
            .proposeIfNone(caseNumber, proposal(submission, caseNumber))
            .orElseThrow(() -> submission.refuse("caseNumber", ALREADY));
    submission.set(ProposeEscalation.PROPOSAL_ID, id);
    records.keep(caseNumber, submission);
    timeline.add(
        caseNumber, Timeline.Kind.TEAM, submission.userId(), "Intensieve opvolging voorgesteld");
  }

  private void refuseWhileNothingChanged(Submission submission, String caseNumber) {
    var standing = again.forCoach(caseNumber);
    if (standing.isEmpty() || submission.flag("clientAsksNow")) {
      return;
    }
    var day = DAY.format(standing.get().at().atZone(Terms.BELGIUM));
    if (standing.get().outcome() == Outcome.DECLINED) {
      throw submission.refuse(
          "caseNumber",
          ("De persoon zei hier op %s nee op, en er is sindsdien niets veranderd. Vraagt de"
                  + " persoon het nu zelf? Vink dat dan aan.")
              .formatted(day));
    }
    if (submission.text("newArgument").isEmpty()) {
      throw submission.refuse(
          "caseNumber",
          ("Dit werd op %s niet toegekend, en er is sindsdien niets veranderd. Wat is er nieuw?"
                  + " Schrijf dat hieronder.")
              .formatted(day));
    }
  }

  private NewProposal proposal(Submission submission, String caseNumber) {
    var grounds = GroundsOnForm.of(submission, trackRecord.of(caseNumber));
    return new NewProposal(
        isShortWay(submission, caseNumber, grounds) ? Origin.STEP_UP : Origin.COACH,
        grounds,
        trackRecord.facts(caseNumber),
        whyAgain(submission),
        followUps.last(caseNumber).map(Proposal::id),
        submission.userId(),
        submission.at());
  }

  /** Caseload alone stays a question about the team, also soon after a step down (R32). */
  private boolean isShortWay(Submission submission, String caseNumber, Grounds grounds) {
    var today = submission.at().atZone(Terms.BELGIUM).toLocalDate();
    return !grounds.isCaseloadOnly() && followUps.isStepUp(caseNumber, today);
  }

  private static Optional<String> whyAgain(Submission submission) {
    return submission
        .text("clientWordsNow")
        .filter(words -> submission.flag("clientAsksNow"))
        .map(words -> "De persoon vraagt het nu zelf: “" + words + "”")
        .or(() -> submission.text("newArgument"));
  }
}
