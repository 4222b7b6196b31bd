package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks somebody outside the accelerated track whether to come back; the rank is kept. */
@Component
class AskToReturn implements StepForm {

  private final Stages stages;
  private final StepRecords records;
  private final Timeline timeline;

  AskToReturn(Stages stages, StepRecords records, Timeline timeline) {
    this.stages = stages;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return stages.open(view.caseNumber()).stream()
        .filter(span -> span.stage() == Stage.AGREEMENT)
        .findFirst()
        .<Map<String, Object>>map(span -> Map.of("outsideSince", Dates.text(span.since())))
        .orElse(Map.of());
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.AGREEMENT,
        submission.userId(),
        submission.fact(HousingTrajectory.RETURNS).orElseThrow() == HousingTrajectory.Returns.RETURN
            ? "Wil terugkomen in het versnelde spoor"
            : "Blijft buiten het versnelde spoor");
  }
}
