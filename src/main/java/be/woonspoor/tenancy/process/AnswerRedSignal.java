package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The coach answers a red signal in person. For silence this is the check that somebody is well;
 * whatever comes of it, a signal about the guidance never puts a lease in danger (R9, R27).
 */
@Component
class AnswerRedSignal implements StepForm {

  private final SignalInView signal;
  private final StepRecords records;
  private final Timeline timeline;

  AnswerRedSignal(SignalInView signal, StepRecords records, Timeline timeline) {
    this.signal = signal;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return signal.show(view);
  }

  @Override
  public void submit(Submission submission) {
    var kind = signal.of(submission).kind();
    var danger = submission.fact(TenancySignalProcess.LEASE_IN_DANGER).orElse(false);
    submission.set(TenancySignalProcess.LEASE_IN_DANGER, danger && !kind.isAboutGuidance());
    records.keep(submission);
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.SIGNAL,
        submission.userId(),
        "Rood signaal opgevolgd: " + kind.label(),
        submission.requiredText("agreements"));
  }
}
