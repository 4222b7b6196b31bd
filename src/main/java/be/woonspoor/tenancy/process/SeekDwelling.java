package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Leases;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach looks for a dwelling together with the person, as long as it takes (R25). */
@Component
class SeekDwelling implements StepForm {

  private final LeaseInView view;
  private final Leases leases;
  private final StepRecords records;

  SeekDwelling(LeaseInView view, Leases leases, StepRecords records) {
    this.view = view;
    this.leases = leases;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    return view.show(step.caseNumber());
  }

  @Override
  public void submit(Submission submission) {
    if (submission.fact(RehousingProcess.FOUND).orElseThrow() == RehousingProcess.Search.STAYS) {
      leases.staysAfterAll(submission.caseNumber());
    }
    records.keep(submission);
  }
}
