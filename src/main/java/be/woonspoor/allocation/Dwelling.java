package be.woonspoor.allocation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A dwelling that a landlord offers.
 *
 * @param bedrooms one or more: a studio counts as one
 * @param stepFree ground floor or lift
 * @param monthlyRent euro a month, if the letter says so
 */
public record Dwelling(
    String address, int bedrooms, boolean stepFree, Optional<BigDecimal> monthlyRent) {

  public Dwelling {
    if (bedrooms < 1) {
      throw new IllegalArgumentException("a dwelling has a bedroom at least");
    }
  }

  /** In one line, for a form. */
  public String summary() {
    return address
        + ", "
        + Dutch.count(bedrooms, "slaapkamer", "slaapkamers")
        + (stepFree ? ", gelijkvloers of met lift" : "")
        + monthlyRent.map(rent -> ", " + Dutch.euro(rent) + " per maand").orElse("");
  }
}
