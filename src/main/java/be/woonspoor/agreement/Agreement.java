package be.woonspoor.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A signed agreement.
 *
 * @param replacedOn when another took its place, signed at a return to the accelerated track
 */
public record Agreement(
    String caseNumber,
    LocalDate signedOn,
    Manner manner,
    Optional<LocalDate> withdrawnOn,
    Optional<LocalDate> replacedOn) {

  /** Whether it holds now. */
  public boolean isLive() {
    return withdrawnOn.isEmpty() && replacedOn.isEmpty();
  }

  /** How it was signed. */
  public enum Manner {
    PAPER,
    SCREEN
  }
}
