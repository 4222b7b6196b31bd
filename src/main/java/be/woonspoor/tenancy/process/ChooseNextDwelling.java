package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way to a next dwelling, chosen with what was learnt and what the person wants (R25). */
@Component
class ChooseNextDwelling implements StepForm {

  private final LeaseInView lease;
  private final StepRecords records;

  ChooseNextDwelling(LeaseInView lease, StepRecords records) {
    this.lease = lease;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return lease.show(view.caseNumber());
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
