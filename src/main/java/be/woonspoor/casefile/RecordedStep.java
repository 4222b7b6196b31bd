package be.woonspoor.casefile;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** What a step does that needs nothing special: its answers are kept in the file. */
@Component("recordedStep")
class RecordedStep implements StepForm {

  private final StepRecords records;

  RecordedStep(StepRecords records) {
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    if (submission.caseNumber().isEmpty() && !submission.content().isEmpty()) {
      throw new IllegalStateException(
          "step " + submission.step() + " has content but no case to keep it in");
    }
    records.keep(submission);
  }
}
