package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every form about a home at risk shows of the lease, and of what was told about its end. */
@Component
class LeaseInView {

  private final Leases leases;
  private final EndReports reports;

  LeaseInView(Leases leases, EndReports reports) {
    this.leases = leases;
    this.reports = reports;
  }

  Map<String, Object> show(String caseNumber) {
    var lease = leases.current(caseNumber).or(() -> leases.all(caseNumber).stream().findFirst());
    return Map.of(
        "leaseAddress",
        lease.map(known -> known.terms().address()).orElse("geen huurcontract bekend"),
        "leaseSince",
        SignalInView.day(lease.map(Lease::startsOn)),
        "leaseEndsOn",
        lease.map(LeaseInView::end).orElse("niet bekend"),
        "endReports",
        reports.lines(caseNumber));
  }

  private static String end(Lease lease) {
    return (lease.state() == Lease.State.ENDED ? "voorbij sinds " : "")
        + SignalInView.day(lease.endsOn())
        + lease.end().map(why -> " (" + why.label() + ")").orElse("");
  }
}
