package be.woonspoor.agreement;

import java.time.LocalDate;

/**
 * What somebody agrees to share: one kind of data, with one partner, for one purpose, until a day.
 *
 * @param partner organisation or person, never a landlord (R36)
 * @param until the last day on which it holds
 */
public record ConsentTerms(
    String partner, Consent.Purpose purpose, Consent.DataKind dataKind, LocalDate until) {

  /** In one line, as people read it. */
  public String line() {
    return "%s: %s, voor %s, tot en met %s"
        .formatted(partner, dataKind.label(), purpose.label(), Days.DAY.format(until));
  }
}
