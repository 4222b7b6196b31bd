package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseRefused;
import be.woonspoor.tenancy.Leases;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last day in a dwelling that is left for the next one. */
@Component
class LastDays {

  private static final String FIELD = "leftOn";

  private final Leases leases;

  LastDays(Leases leases) {
    this.leases = leases;
  }

  /** The last day of the current lease, if it was told. */
  Optional<LocalDate> known(String caseNumber) {
    return leases.current(caseNumber).flatMap(Lease::endsOn);
  }

  /** Notes the last day; what ended the lease stays as it was told, and is a move otherwise. */
  void leave(Submission submission) {
    var caseNumber = submission.caseNumber();
    var why = leases.current(caseNumber).flatMap(Lease::end).orElse(Lease.End.MOVED);
    submission
        .date(FIELD)
        .ifPresent(
            day -> {
              try {
                leases.endOn(caseNumber, day, why);
              } catch (LeaseRefused e) {
                throw submission.refuse(FIELD, e.sentence());
              }
            });
  }
}
