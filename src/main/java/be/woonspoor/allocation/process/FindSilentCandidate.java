package be.woonspoor.allocation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** The coach looks up somebody who did not answer the yearly update (S26). */
@Component
class FindSilentCandidate implements StepForm {

  private final StepRecords records;

  FindSilentCandidate(StepRecords records) {
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
