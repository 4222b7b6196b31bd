package be.woonspoor.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was told, sealed at rest.
 *
 * @param monthsInArrears months of rent that are not paid
 * @param balance euro that are not paid
 * @param deadline the day before which something must have happened: the end of a lease that was
 *     terminated, a hearing, the first day on which an eviction is allowed
 * @param text the story; empty text when there is none
 */
public record SignalDetails(
    Optional<Integer> monthsInArrears,
    Optional<BigDecimal> balance,
    Optional<LocalDate> deadline,
    String text) {

  /** Nothing but a story. */
  public static SignalDetails story(String text) {
    return new SignalDetails(Optional.empty(), Optional.empty(), Optional.empty(), text);
  }
}
