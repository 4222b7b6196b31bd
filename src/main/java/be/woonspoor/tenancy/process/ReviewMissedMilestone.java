package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.SignalDeeds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead looks with the coach at what can still be done about a missed milestone. */
@Component
class ReviewMissedMilestone implements StepForm {

  private final MilestoneInView milestone;
  private final Milestones milestones;
  private final SignalDeeds deeds;
  private final StepRecords records;
  private final Timeline timeline;

  ReviewMissedMilestone(
      MilestoneInView milestone,
      Milestones milestones,
      SignalDeeds deeds,
      StepRecords records,
      Timeline timeline) {
    this.milestone = milestone;
    this.milestones = milestones;
    this.deeds = deeds;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return milestone.show(view);
  }

  @Override
  public void submit(Submission submission) {
    var missed = milestone.of(submission);
    milestones.reviewed(missed.id());
    deeds.note(missed.signalId(), records.keep(submission), "note");
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.SIGNAL,
        submission.userId(),
        "Gemiste mijlpaal bekeken: " + missed.code().label(),
        submission.requiredText("note"));
  }
}
