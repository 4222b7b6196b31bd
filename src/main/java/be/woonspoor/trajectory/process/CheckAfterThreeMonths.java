package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The contact three months after the coaching, in the manner that was agreed. */
@Component
class CheckAfterThreeMonths implements StepForm {

  private final AftercareContact aftercare;

  CheckAfterThreeMonths(AftercareContact aftercare) {
    this.aftercare = aftercare;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return aftercare.agreed(view.caseNumber());
  }

  @Override
  public void submit(Submission submission) {
    aftercare.note(submission);
  }
}
