package be.woonspoor.tenancy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a milestone is reached with a landlord, how long there is then, and what the coach can do in
 * that time.
 *
 * @param sequence which row it is
 * @param applies false when this landlord does not take this step
 * @param fromMonths reached at so many months of arrears
 * @param fromEuro reached above so many euro of arrears, whatever the months
 * @param term how long there is; empty when the law says so for everybody
 * @param landlordDoes what the landlord does, as policy; about nobody
 * @param coachCan what the coach can do in time, as policy; about nobody
 */
public record MilestoneRule(
    long sequence,
    MilestoneCode code,
    boolean applies,
    Optional<Integer> fromMonths,
    Optional<BigDecimal> fromEuro,
    Optional<MilestoneTerm> term,
    OcmwNotice ocmw,
    String landlordDoes,
    String coachCan) {

  /** Whether arrears have come so far. */
  boolean isReachedAt(int months, BigDecimal euro) {
    return fromMonths.filter(from -> months >= from).isPresent()
        || fromEuro.filter(from -> euro.compareTo(from) > 0).isPresent();
  }

  /** How far along the steps of the landlord it is. */
  int step() {
    return fromMonths.orElse(0);
  }
}
