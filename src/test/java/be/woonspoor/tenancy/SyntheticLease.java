package be.woonspoor.tenancy;

import java.math.BigDecimal;
import java.util.Optional;

/** What a lease of a synthetic person says. */
public final class SyntheticLease {

  private SyntheticLease() {}

  public static Lease.LeaseTerms at(String address) {
    return new Lease.LeaseTerms(
        Optional.of("thuispunt-gent"),
        address,
        Optional.of(1),
        Optional.of(new BigDecimal("412.50")),
        Optional.empty());
  }
}
