package be.woonspoor.coaching.process;

import be.woonspoor.coaching.Manner;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach passes by unannounced. */
@Component
class VisitUnannounced implements StepForm {

  private final ContactNotes notes;

  VisitUnannounced(ContactNotes notes) {
    this.notes = notes;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return notes.show(view.caseNumber());
  }

  @Override
  public void submit(Submission submission) {
    notes.log(
        submission.caseNumber(),
        submission,
        Manner.VISIT,
        submission.fact(CoachingCycleProcess.REACHED).orElseThrow());
  }
}
