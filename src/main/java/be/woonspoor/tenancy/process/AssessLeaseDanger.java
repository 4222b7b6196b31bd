package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseRefused;
import be.woonspoor.tenancy.Leases;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the lease can still be saved, and otherwise when and by what it ends (R25). */
@Component
class AssessLeaseDanger implements StepForm {

  private final LeaseInView view;
  private final EndReports reports;
  private final Leases leases;
  private final StepRecords records;
  private final Timeline timeline;

  AssessLeaseDanger(
      LeaseInView view, EndReports reports, Leases leases, StepRecords records, Timeline timeline) {
    this.view = view;
    this.reports = reports;
    this.leases = leases;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    var shown = new HashMap<>(view.show(step.caseNumber()));
    var lease = leases.current(step.caseNumber());
    var proposed = reports.proposedLastDay(step.caseNumber());
    shown.put(
        "proposedLastDay", proposed.map(day -> SignalInView.day(Optional.of(day))).orElse(""));
    lease
        .flatMap(Lease::endsOn)
        .or(() -> proposed)
        .ifPresent(day -> shown.put("endsOn", day.toString()));
    lease.flatMap(Lease::end).ifPresent(why -> shown.put("endReason", why.name()));
    return shown;
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
        saved ? "Huur gered; de huurder blijft" : "Huur eindigt; de begeleiding gaat door",
        submission.requiredText("situation"));
  }

  private void noteEnd(Submission submission) {
    var why = submission.choice("endReason", Lease.End.class).orElseThrow();
    var lastDay = submission.date("endsOn");
    try {
      if (lastDay.isPresent()) {
        leases.endOn(submission.caseNumber(), lastDay.get(), why);
      } else {
        leases.endsBecause(submission.caseNumber(), why);
      }
    } catch (LeaseRefused e) {
      throw submission.refuse("endsOn", e.sentence());
    }
  }
}
