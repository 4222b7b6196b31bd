package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.trajectory.DataRequests;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead looks whether the answer comes in time, and may make the term longer once. */
@Component
class WatchTerm implements StepForm {

  private static final String LONGER = "data-request-extended";

  private final QuestionInView question;
  private final DataRequests requests;
  private final AnswerTask task;
  private final Terms terms;
  private final Letters letters;
  private final StepRecords records;

  WatchTerm(
      QuestionInView question,
      DataRequests requests,
      AnswerTask task,
      Terms terms,
      Letters letters,
      StepRecords records) {
    this.question = question;
    this.requests = requests;
    this.task = task;
    this.terms = terms;
    this.letters = letters;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = question.show(view);
    var request = question.of(view);
    shown.put("openStep", task.openStep(view.processInstanceId()));
    shown.put(
        "extendedDue",
        request.extendedOn().isPresent()
            ? "al verlengd"
            : Dates.text(terms.dueDay(LONGER, request.requestedOn())));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (submission.fact(DataRequest.TERM_CHOICE).orElseThrow() == DataRequest.TermChoice.EXTEND) {
      extend(submission);
    }
    records.keep(submission);
  }

  /** The person must know before the first term is over, and why. */
  private void extend(Submission submission) {
    var request = question.of(submission);
    var today = submission.at().atZone(Terms.BELGIUM).toLocalDate();
    if (today.isAfter(request.dueOn())) {
      throw submission.refuse(
          "termChoice",
          "De termijn is voorbij sinds %s: verlengen kan niet meer, antwoord nu."
              .formatted(Dates.text(request.dueOn())));
    }
    var due = terms.dueDay(LONGER, request.requestedOn());
    var reason = submission.requiredText("extensionReason");
    if (!requests.extend(request.id(), today, due, reason)) {
      throw submission.refuse("termChoice", "De termijn is al verlengd: dat kan maar één keer.");
    }
    submission.set(DataRequest.ANSWER_DUE, terms.closeOf(due));
    submission.set(
        DataRequest.REMINDER_DUE,
        terms.closeOf(terms.dueDay("data-request-extended-reminder", request.requestedOn())));
    letters.write(
        submission.caseNumber(), new Letter.AnswerLater(due, reason), submission.userId());
  }
}
