package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Leases;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Somebody has the keys of a next social dwelling, whose lease was written down at its signing; the
 * old one gets its last day (R25).
 */
@Component
class LeaveOldDwelling implements StepForm {

  private final LeaseInView view;
  private final Lessons lessons;
  private final Leases leases;
  private final LastDays lastDays;
  private final StepRecords records;

  LeaveOldDwelling(
      LeaseInView view, Lessons lessons, Leases leases, LastDays lastDays, StepRecords records) {
    this.view = view;
    this.lessons = lessons;
    this.leases = leases;
    this.lastDays = lastDays;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    var shown = new HashMap<>(view.show(step.caseNumber()));
    shown.put("lessons", lessons.lines(step.caseNumber()));
    // once the next lease holds, the old one has ended on its day
    shown.put("oldLeaseHolds", leases.next(step.caseNumber()).isPresent());
    lastDays.known(step.caseNumber()).ifPresent(day -> shown.put("leftOn", day.toString()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (leases.next(submission.caseNumber()).isPresent()) {
      lastDays.leave(submission);
    }
    records.keep(submission);
  }
}
