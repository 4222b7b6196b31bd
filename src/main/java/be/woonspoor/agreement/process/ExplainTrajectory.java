package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Agreements;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** The coach explains the trajectory, in the language of the person, before anything is asked. */
@Component
class ExplainTrajectory implements StepForm {

  private final Agreements agreements;
  private final StepRecords records;

  ExplainTrajectory(Agreements agreements, StepRecords records) {
    this.agreements = agreements;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    agreements.explained(
        submission.caseNumber(),
        submission.date("explainedOn").orElseThrow(),
        submission.requiredText("language"),
        submission.userId());
    records.keep(submission);
  }
}
