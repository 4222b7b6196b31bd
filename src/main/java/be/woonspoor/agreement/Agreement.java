package be.woonspoor.agreement;

import java.time.LocalDate;
import java.util.Optional;

/** A signed agreement; it is live until it is withdrawn. */
public record Agreement(
    String caseNumber, LocalDate signedOn, Manner manner, Optional<LocalDate> withdrawnOn) {

  /** How it was signed. */
  public enum Manner {
    PAPER,
    SCREEN
  }
}
