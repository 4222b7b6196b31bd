package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseRefused;
import be.woonspoor.tenancy.Leases;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person moves; the next lease is written down and the old one gets its last day (R25). */
@Component
class MoveToNextDwelling implements StepForm {

  private final LeaseInView view;
  private final Lessons lessons;
  private final Leases leases;
  private final LastDays lastDays;
  private final StepRecords records;

  MoveToNextDwelling(
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
    shown.put("oldLeaseHolds", leases.holdsLease(step.caseNumber()));
    lastDays.known(step.caseNumber()).ifPresent(day -> shown.put("leftOn", day.toString()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    lastDays.leave(submission);
    try {
      leases.signNext(
          submission.caseNumber(),
          submission.date("signedOn").orElseThrow(),
          submission.date("startsOn").orElseThrow(),
          new Lease.LeaseTerms(
              Optional.empty(),
              submission.requiredText("nextAddress"),
              submission.number("nextBedrooms").map(BigDecimal::intValue),
              submission.number("nextRent"),
              submission.number("nextCosts")),
          submission.userId());
    } catch (LeaseRefused e) {
      throw submission.refuse("signedOn", e.sentence());
    }
    records.keep(submission);
  }
}
