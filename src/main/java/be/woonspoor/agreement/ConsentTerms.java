package be.woonspoor.agreement;

import java.time.LocalDate;

/**
 * What somebody agrees to share: one kind of data, with one partner, for one purpose, until a day.
 *
 * @param partner organisation or person, never a landlord (R36)
 * @param role what the partner does; {@link PartnerRole#OTHER} where nobody said it
 * @param until the last day on which it holds
 */
public record ConsentTerms(
    String partner,
    PartnerRole role,
    Consent.Purpose purpose,
    Consent.DataKind dataKind,
    LocalDate until) {

  /** A draft from before there were roles has none. */
  public ConsentTerms {
    role = role == null ? PartnerRole.OTHER : role;
  }

  /** With a partner of whom nobody said what it does. */
  public ConsentTerms(
      String partner, Consent.Purpose purpose, Consent.DataKind dataKind, LocalDate until) {
    this(partner, PartnerRole.OTHER, purpose, dataKind, until);
  }

  /** In one line, as people read it. */
  public String line() {
    return "%s: %s, voor %s, tot en met %s"
        .formatted(who(), dataKind.label(), purpose.label(), Days.DAY.format(until));
  }

  private String who() {
    return role == PartnerRole.OTHER ? partner : partner + " (" + role.label() + ")";
  }
}
