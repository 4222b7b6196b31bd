package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every form about a home at risk shows of the lease. */
@Component
class LeaseInView {

  private final Leases leases;

  LeaseInView(Leases leases) {
    this.leases = leases;
  }

  Map<String, Object> show(String caseNumber) {
    return leases
        .current(caseNumber)
        .map(LeaseInView::show)
        .orElse(
            Map.of(
                "leaseAddress", "geen huurcontract bekend",
                "leaseSince", "niet bekend",
                "leaseEndsOn", "niet bekend"));
  }

  private static Map<String, Object> show(Lease lease) {
    return Map.of(
        "leaseAddress", lease.terms().address(),
        "leaseSince", SignalInView.day(Optional.of(lease.startsOn())),
        "leaseEndsOn", SignalInView.day(lease.endsOn()));
  }
}
