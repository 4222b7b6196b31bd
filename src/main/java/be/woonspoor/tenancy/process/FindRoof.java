package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead looks for a roof for somebody who sleeps outside; nothing is asked in return. */
@Component
class FindRoof implements StepForm {

  private final LeaseInView view;
  private final SearchLog log;
  private final StepRecords records;

  FindRoof(LeaseInView view, SearchLog log, StepRecords records) {
    this.view = view;
    this.log = log;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    var shown = new HashMap<>(view.show(step.caseNumber()));
    shown.put("rounds", log.lines(step.caseNumber()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
