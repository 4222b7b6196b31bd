package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.SignalDeeds;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The coach helps the tenant to answer a legal step in time (R28). Only for signals that began
 * before there were milestones: their task is still open.
 */
@Component
class FollowLegalStep implements StepForm {

  private final SignalInView signal;
  private final SignalDeeds deeds;
  private final StepRecords records;
  private final Timeline timeline;

  FollowLegalStep(SignalInView signal, SignalDeeds deeds, StepRecords records, Timeline timeline) {
    this.signal = signal;
    this.deeds = deeds;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return signal.show(view);
  }

  @Override
  public void submit(Submission submission) {
    deeds.note(signal.of(submission).id(), records.keep(submission), "outcome");
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.SIGNAL,
        submission.userId(),
        "Juridische stap opgevolgd: " + signal.of(submission).kind().label(),
        submission.requiredText("outcome"));
  }
}
