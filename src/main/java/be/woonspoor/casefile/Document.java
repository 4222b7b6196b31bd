package be.woonspoor.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter or another document in the file of a case, without its content.
 *
 * @param kind what it is, as a code of the capability that made it
 * @param title what it is, in words that name nobody
 * @param mediaType what its content is, for instance {@code application/pdf}
 * @param template what it was made with
 * @param templateVersion the version of that, so that an old document explains itself
 * @param madeBy user id, or empty text for the system
 */
public record Document(
    UUID id,
    String caseNumber,
    String kind,
    String title,
    String mediaType,
    Addressee addressee,
    String template,
    int templateVersion,
    int pages,
    Instant madeAt,
    String madeBy) {

  /** Whom it is meant for. */
  public enum Addressee {
    CLIENT("de persoon"),
    LANDLORD("de verhuurder"),
    PARTNER("een partner"),
    /** Nobody outside: it stays in the file. */
    FILE("het dossier");

    private final String label;

    Addressee(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }
}
