package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.DataRequests;
import be.woonspoor.trajectory.DataRequests.Outcome;
import be.woonspoor.trajectory.HandedCopies;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person gets the copy, and somebody who knows it goes through it with them. */
@Component
class HandOverFile implements StepForm {

  private final QuestionInView question;
  private final DataRequests requests;
  private final HandedCopies copies;
  private final StepRecords records;

  HandOverFile(
      QuestionInView question, DataRequests requests, HandedCopies copies, StepRecords records) {
    this.question = question;
    this.requests = requests;
    this.copies = copies;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = question.show(view);
    var leftOut = copies.leftOut(question.of(view));
    shown.put("leftOutText", leftOut.isEmpty() ? "niets" : String.join("; ", leftOut));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    requests.answer(
        submission.processInstanceId(),
        AnsweredOn.of(submission, question.of(submission)),
        Outcome.SHOWN,
        "");
    records.keep(submission);
  }
}
