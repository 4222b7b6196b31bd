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

  @EventListener
  void on(LeaseSigned signed) {
    leases.sign(
        signed.caseNumber(),
        signed.signedOn(),
        signed.startsOn(),
        new Lease.LeaseTerms(
            Optional.of(signed.landlordId()),
            signed.address(),
            Optional.of(signed.bedrooms()),
            Optional.of(signed.monthlyRent()),
            signed.monthlyCosts()),
        "");
  }

  @EventListener
  void on(MovedIn moved) {
    leases.moveIn(moved.caseNumber(), moved.keysOn());
  }
}
