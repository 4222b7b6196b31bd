package be.woonspoor.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A lease as a fact of the file.
 *
 * @param termEndsOn the last day of the agreed term of a social lease: nine years (R17, S36); it is
 *     extended, and nothing happens on it by itself
 * @param endsOn the last day, once it is known
 * @param end what ends it; it may be known before the last day is
 * @param terms where and for how much; sealed at rest
 */
public record Lease(
    UUID id,
    String caseNumber,
    State state,
    LocalDate signedOn,
    LocalDate startsOn,
    Optional<LocalDate> keysOn,
    Optional<LocalDate> termEndsOn,
    Optional<LocalDate> endsOn,
    Optional<End> end,
    LeaseTerms terms) {

  /** Where a lease stands. */
  public enum State {
    /** Signed, to follow the one that holds now. */
    NEXT,
    CURRENT,
    ENDED
  }

  /** What ended a lease in the world outside. Guidance is never among them (R9). */
  public enum End {
    LANDLORD_NOTICE("opzeg door de verhuurder"),
    TENANT_NOTICE("opzeg door de huurder"),
    AGREED("in onderling akkoord"),
    JUDGMENT("vonnis"),
    MOVED("verhuis naar een volgende woning"),
    /** Went to live with somebody. */
    JOINED("trekt bij iemand in"),
    /** The dwelling can't be lived in any more. */
    UNFIT("de woning is niet meer bewoonbaar"),
    CARE("naar zorg of begeleid wonen"),
    LEFT("de woning is verlaten"),
    OTHER("iets anders"),
    DECEASED("overlijden");

    private final String label;

    End(String label) {
      this.label = label;
    }

    /** As people write it within a sentence. */
    public String label() {
      return label;
    }
  }

  /**
   * What was signed.
   *
   * @param landlordId id of a social landlord we know
   * @param rent euro a month
   * @param costs euro a month besides the rent
   */
  public record LeaseTerms(
      Optional<String> landlordId,
      String address,
      Optional<Integer> bedrooms,
      Optional<BigDecimal> rent,
      Optional<BigDecimal> costs) {}
}
