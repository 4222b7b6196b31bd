package be.woonspoor.tenancy;

import be.woonspoor.allocation.LeaseSigned;
import be.woonspoor.allocation.MovedIn;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down the leases that come from the accelerated allocation (R17). */
@Component
class LeaseNotes {

  private final Leases leases;

  LeaseNotes(Leases leases) {
    this.leases = leases;
  }

  /** A lease that is signed while another one holds becomes the next one (R25). */
  @EventListener
  void on(LeaseSigned signed) {
    var terms =
        new Lease.LeaseTerms(
            Optional.of(signed.landlordId()),
            signed.address(),
            Optional.of(signed.bedrooms()),
            Optional.of(signed.monthlyRent()),
            signed.monthlyCosts());
    if (leases.holdsLease(signed.caseNumber())) {
      leases.signNext(signed.caseNumber(), signed.signedOn(), signed.startsOn(), terms, "");
    } else {
      leases.sign(signed.caseNumber(), signed.signedOn(), signed.startsOn(), terms, "");
    }
  }

  @EventListener
  void on(MovedIn moved) {
    leases.moveIn(moved.caseNumber(), moved.keysOn());
  }
}
