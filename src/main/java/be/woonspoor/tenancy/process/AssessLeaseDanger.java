package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseRefused;
import be.woonspoor.tenancy.Leases;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the lease can still be saved, and otherwise when and by what it ends (R25). */
@Component
class AssessLeaseDanger implements StepForm {

  private final LeaseInView view;
  private final Leases leases;
  private final StepRecords records;
  private final Timeline timeline;

  AssessLeaseDanger(LeaseInView view, Leases leases, StepRecords records, Timeline timeline) {
    this.view = view;
    this.leases = leases;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    return view.show(step.caseNumber());
  }

  @Override
  public void submit(Submission submission) {
    var saved =
        submission.fact(RehousingProcess.LEASE_STATE).orElseThrow()
            == RehousingProcess.LeaseState.SAVED;
    if (saved) {
      leases.staysAfterAll(submission.caseNumber());
    } else {
      noteEnd(submission);
    }
    records.keep(submission);
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.TENANCY,
        submission.userId(),
        saved ? "Huur gered" : "Huur eindigt; de begeleiding gaat door",
        submission.requiredText("situation"));
  }

  private void noteEnd(Submission submission) {
    var why = submission.choice("endReason", Lease.End.class).orElseThrow();
    submission
        .date("endsOn")
        .ifPresent(
            lastDay -> {
              try {
                leases.endOn(submission.caseNumber(), lastDay, why);
              } catch (LeaseRefused e) {
                throw submission.refuse("endsOn", e.sentence());
              }
            });
  }
}
