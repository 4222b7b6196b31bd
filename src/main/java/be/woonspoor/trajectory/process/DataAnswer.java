package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.DataRequests;
import java.util.HashMap;
import java.util.Map;

/** Shows the question of a person about the own data and keeps the answer. */
abstract class DataAnswer implements StepForm {

  private final DataRequests requests;
  private final StepRecords records;

  DataAnswer(DataRequests requests, StepRecords records) {
    this.requests = requests;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var request = requests.get(view.processInstanceId());
    var shown = new HashMap<String, Object>();
    shown.put("requestedOn", Dates.text(request.requestedOn()));
    shown.put("question", request.question());
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    requests.answer(submission.processInstanceId(), submission.date("answeredOn").orElseThrow());
    records.keep(submission);
  }
}
