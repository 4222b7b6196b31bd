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
 * @param servedOn the day on which a bailiff or the court brought it to the tenant; other terms
 *     count from there
 * @param text the story; empty text when there is none
 */
public record SignalDetails(
    Optional<Integer> monthsInArrears,
    Optional<BigDecimal> balance,
    Optional<LocalDate> deadline,
    Optional<LocalDate> servedOn,
    String text) {

  /** What was told before anybody asked for the day of service reads as not served. */
  public SignalDetails {
    servedOn = servedOn == null ? Optional.empty() : servedOn;
  }

  /** What no court and no bailiff brought. */
  public SignalDetails(
      Optional<Integer> monthsInArrears,
      Optional<BigDecimal> balance,
      Optional<LocalDate> deadline,
      String text) {
    this(monthsInArrears, balance, deadline, Optional.empty(), text);
  }

  /** Nothing but a story. */
  public static SignalDetails story(String text) {
    return new SignalDetails(Optional.empty(), Optional.empty(), Optional.empty(), text);
  }
}
