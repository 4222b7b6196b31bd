package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseRefused;
import be.woonspoor.tenancy.Leases;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person moves; the next lease is written down and the old one gets its last day (R25). */
@Component
class MoveToNextDwelling implements StepForm {

  private final LeaseInView view;
  private final Leases leases;
  private final StepRecords records;

  MoveToNextDwelling(LeaseInView view, Leases leases, StepRecords records) {
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
    leave(submission);
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

  private void leave(Submission submission) {
    var why = leases.current(submission.caseNumber()).flatMap(Lease::end).orElse(Lease.End.MOVED);
    try {
      leases.endOn(submission.caseNumber(), submission.date("leftOn").orElseThrow(), why);
    } catch (LeaseRefused e) {
      throw submission.refuse("leftOn", e.sentence());
    }
  }
}
