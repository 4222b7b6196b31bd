package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Reason;
import org.springframework.stereotype.Component;

/** The lead decides, with a reason, to end a trajectory. */
@Component
class ClosureReported implements StepForm {

  private final CaseDesk desk;
  private final Messages messages;
  private final StepRecords records;
  private final Timeline timeline;

  ClosureReported(CaseDesk desk, Messages messages, StepRecords records, Timeline timeline) {
    this.desk = desk;
    this.messages = messages;
    this.records = records;
    this.timeline = timeline;
  }

  /** Why a trajectory ends; silence, a refusal, arrears or an eviction never are a reason. */
  enum Reason {
    JOINT_ENDING,
    MOVED_AWAY,
    NO_LONGER_WANTED,
    DECEASED
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = desk.caseOf(submission);
    var deceased =
        submission
            .choice("closureReason", Reason.class)
            .filter(Reason.DECEASED::equals)
            .isPresent();
    var message = deceased ? HousingTrajectory.CLIENT_DECEASED : HousingTrajectory.CLOSURE_DECIDED;
    if (!messages.isAwaited(caseNumber, HousingTrajectory.KEY, message)) {
      throw submission.refuse(
          "caseNumber",
          "Dit traject is al in nazorg of gesloten; hier valt niets meer te stoppen.");
    }
    submission.set(CloseCaseContract.DECEASED, deceased);
    records.keep(caseNumber, submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.STAGE,
        submission.userId(),
        deceased ? "Overlijden gemeld" : "Afsluiting beslist");
  }
}
