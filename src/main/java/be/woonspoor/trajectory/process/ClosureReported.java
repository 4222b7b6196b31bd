package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.Stays;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.ClosingGround;
import org.springframework.stereotype.Component;

/** The lead decides, with a reason, to end a trajectory. */
@Component
class ClosureReported implements StepForm {

  private static final String REASON = "closureReason";
  private static final String STAY_KNOWN = "stayKnown";

  private final CaseDesk desk;
  private final ClosingGround ground;
  private final Stays stays;
  private final Messages messages;
  private final StepRecords records;
  private final Timeline timeline;

  ClosureReported(
      CaseDesk desk,
      ClosingGround ground,
      Stays stays,
      Messages messages,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.ground = ground;
    this.stays = stays;
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
    var reason = submission.choice(REASON, Reason.class).orElseThrow();
    var deceased = reason == Reason.DECEASED;
    var message = deceased ? HousingTrajectory.CLIENT_DECEASED : HousingTrajectory.CLOSURE_DECIDED;
    if (!messages.isAwaited(caseNumber, HousingTrajectory.KEY, message)) {
      throw submission.refuse(
          "caseNumber",
          "Dit traject is al in nazorg of gesloten; hier valt niets meer te stoppen.");
    }
    if (!deceased) {
      refuseWithoutGround(submission, caseNumber, reason);
    }
    submission.set(CloseCaseContract.DECEASED, deceased);
    records.keep(caseNumber, submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.STAGE,
        submission.userId(),
        deceased ? "Overlijden gemeld" : "Afsluiting beslist");
  }

  /** The lead hears of a stay elsewhere before the follow-up of it stops. */
  private void refuseWithoutGround(Submission submission, String caseNumber, Reason reason) {
    var stay = stays.open(caseNumber);
    if (stay.isPresent() && !submission.flag(STAY_KNOWN)) {
      throw submission.refuse(
          STAY_KNOWN,
          "Deze persoon verblijft nu elders: %s. Vink aan dat u dit weet."
              .formatted(stay.get().daysInDutch()));
    }
    if (reason == Reason.NO_LONGER_WANTED) {
      ground
          .missing(caseNumber, submission.flag("clearNo"))
          .ifPresent(
              sentence -> {
                throw submission.refuse(REASON, sentence);
              });
    }
  }
}
