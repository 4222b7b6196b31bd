package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.trajectory.DataRequests;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A person asks about the own data. */
@Component
class DataRequested implements StepForm {

  private final CaseDesk desk;
  private final DataRequests requests;
  private final AnswerTask task;
  private final Terms terms;
  private final StepRecords records;
  private final Timeline timeline;

  DataRequested(
      CaseDesk desk,
      DataRequests requests,
      AnswerTask task,
      Terms terms,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.requests = requests;
    this.task = task;
    this.terms = terms;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = desk.caseOf(submission);
    var kind = submission.fact(DataRequest.REQUEST_KIND).orElseThrow();
    var on = submission.date("requestedOn").orElseThrow();
    var due = terms.dueDay("data-request", on);
    var joined = requests.open(asked(submission, caseNumber, kind, on, due), task::isAtWork);
    submission.set(DataRequest.JOINED, joined);
    submission.set(DataRequest.ANSWER_DUE, terms.closeOf(due));
    submission.set(
        DataRequest.REMINDER_DUE, terms.closeOf(terms.dueDay("data-request-reminder", on)));
    records.keep(caseNumber, submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.STEP,
        submission.userId(),
        "Vraag over eigen gegevens: "
            + kind.label()
            + (joined ? ", bij de lopende vraag gevoegd" : ""));
  }

  private static DataRequests.NewRequest asked(
      Submission submission,
      String caseNumber,
      DataRequests.Kind kind,
      LocalDate on,
      LocalDate due) {
    return new DataRequests.NewRequest(
        submission.processInstanceId(),
        caseNumber,
        kind,
        on,
        due,
        submission.choice("askedBy", DataRequests.AskedBy.class).orElseThrow(),
        submission.choice("identity", DataRequests.Identity.class).orElseThrow(),
        submission.text("mandate"),
        submission.fact(DataRequest.CONCERNS),
        submission.requiredText("question"));
  }
}
