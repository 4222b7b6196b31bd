package be.woonspoor.agreement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The person's permission to share one kind of data with one partner for one purpose (R10).
 *
 * @param partner organisation or person; sealed at rest, never a landlord (R36)
 * @param role what the partner does; sealed at rest
 * @param until the last day on which it holds
 */
public record Consent(
    UUID id,
    String partner,
    PartnerRole role,
    Purpose purpose,
    DataKind dataKind,
    LocalDate givenOn,
    LocalDate until) {

  /** With a partner of whom nobody said what it does. */
  public Consent(
      UUID id,
      String partner,
      Purpose purpose,
      DataKind dataKind,
      LocalDate givenOn,
      LocalDate until) {
    this(id, partner, PartnerRole.OTHER, purpose, dataKind, givenOn, until);
  }

  /** The consent that begins on a day. */
  public static Consent of(ConsentTerms terms, LocalDate givenOn) {
    return new Consent(
        UUID.randomUUID(),
        terms.partner(),
        terms.role(),
        terms.purpose(),
        terms.dataKind(),
        givenOn,
        terms.until());
  }

  /** In one line, as people read it. */
  public String line() {
    return new ConsentTerms(partner, role, purpose, dataKind, until).line();
  }

  /** What the partner may use it for. */
  public enum Purpose {
    GUIDANCE("samen begeleiden"),
    FINANCE("inkomen en schulden"),
    HEALTH("gezondheid en zorg"),
    CHILDREN("kinderen en gezin"),
    RIGHTS("rechten en administratie");

    private final String label;

    Purpose(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  /** What may be shared. */
  public enum DataKind {
    CONTACT("contactgegevens en afspraken"),
    PROGRESS("verloop van de begeleiding"),
    FINANCIAL("financiële gegevens"),
    CARE("zorggegevens"),
    HOUSEHOLD("gegevens over het gezin");

    private final String label;

    DataKind(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }
}
