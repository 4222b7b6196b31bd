package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import org.springframework.stereotype.Component;

/** Somebody wants coaching again, during aftercare or long after the closure. */
@Component
class ReopeningReported implements StepForm {

  private final CaseDesk desk;
  private final Messages messages;
  private final Trajectories trajectories;
  private final Stages stages;
  private final StepRecords records;
  private final Timeline timeline;

  ReopeningReported(
      CaseDesk desk,
      Messages messages,
      Trajectories trajectories,
      Stages stages,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.messages = messages;
    this.trajectories = trajectories;
    this.stages = stages;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = desk.caseOf(submission);
    var inAftercare = messages.isAwaited(caseNumber, CaseClosure.KEY, CaseClosure.REOPENED);
    if (!inAftercare) {
      refuseWhatCannotStartAgain(submission, caseNumber);
    }
    submission.set(ReopenCase.IN_AFTERCARE, inAftercare);
    records.keep(caseNumber, submission);
    timeline.add(caseNumber, Timeline.Kind.STAGE, submission.userId(), "Opnieuw begeleiding");
  }

  private void refuseWhatCannotStartAgain(Submission submission, String caseNumber) {
    if (trajectories.live(caseNumber).isPresent()) {
      throw submission.refuse("caseNumber", "Dit traject loopt nog.");
    }
    if (trajectories
        .latest(caseNumber)
        .flatMap(Trajectories.Trajectory::ending)
        .filter(Ending.CLOSED_BY_DEATH::equals)
        .isPresent()) {
      throw submission.refuse("caseNumber", "Dit dossier is gesloten na een overlijden.");
    }
    if (!stages.reached(caseNumber, Stage.COACHING)) {
      throw submission.refuse(
          "caseNumber", "Deze persoon had nog geen begeleiding: doe een nieuwe aanmelding.");
    }
  }
}
