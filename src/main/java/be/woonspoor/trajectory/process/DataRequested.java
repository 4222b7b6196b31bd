package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.DataRequests;
import org.springframework.stereotype.Component;

/** A person asks about the own data. */
@Component
class DataRequested implements StepForm {

  private final CaseDesk desk;
  private final DataRequests requests;
  private final StepRecords records;
  private final Timeline timeline;

  DataRequested(CaseDesk desk, DataRequests requests, StepRecords records, Timeline timeline) {
    this.desk = desk;
    this.requests = requests;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = desk.caseOf(submission);
    requests.open(
        submission.processInstanceId(),
        caseNumber,
        submission.fact(DataRequest.REQUEST_KIND).orElseThrow(),
        submission.date("requestedOn").orElseThrow(),
        submission.requiredText("question"));
    records.keep(caseNumber, submission);
    timeline.add(caseNumber, Timeline.Kind.STEP, submission.userId(), "Vraag over eigen gegevens");
  }
}
