package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.trajectory.DataRequests;
import be.woonspoor.trajectory.DataRequests.Outcome;
import be.woonspoor.trajectory.Erasures;
import be.woonspoor.trajectory.Retention;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead answers a question to erase, and signs when the file may go. */
@Component
class DecideErasure implements StepForm {

  private final QuestionInView question;
  private final DataRequests requests;
  private final Erasures erasures;
  private final Retention retention;
  private final Letters letters;
  private final StepRecords records;

  DecideErasure(
      QuestionInView question,
      DataRequests requests,
      Erasures erasures,
      Retention retention,
      Letters letters,
      StepRecords records) {
    this.question = question;
    this.requests = requests;
    this.erasures = erasures;
    this.retention = retention;
    this.letters = letters;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = question.show(view);
    shown.put("retentionText", erasures.inDutch(view.caseNumber()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var request = question.of(submission);
    var on = AnsweredOn.of(submission, request);
    var choice = submission.fact(DataRequest.ERASURE).orElseThrow();
    var reason = submission.requiredText("reason");
    try {
      erasures.decide(
          request,
          choice,
          reason,
          submission
              .text("archivesReference")
              .map(
                  reference ->
                      new Erasures.Permission(
                          reference, submission.date("archivesOn").orElseThrow())),
          submission.userId());
    } catch (Erasures.MayNotBeErased hindrance) {
      throw submission.refuse("erasure", hindrance.getMessage());
    }
    requests.answer(request.id(), on, Outcome.valueOf(choice.name()), reason);
    letters.write(
        submission.caseNumber(),
        new Letter.ErasureAnswered(
            Letter.Erasure.valueOf(choice.name()),
            reason,
            retention.of(submission.caseNumber()).over()),
        submission.userId());
    records.keep(submission);
  }
}
