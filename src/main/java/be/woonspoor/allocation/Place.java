package be.woonspoor.allocation;

import java.time.Instant;
import java.util.UUID;

/**
 * A place of the yearly number, as it stands.
 *
 * @param year the year in which it was reserved and in whose number it counts
 */
public record Place(UUID id, int year, String caseNumber, State state, Instant reservedAt) {

  /** What became of a place. */
  public enum State {
    /** Kept for a case that looks for a dwelling with it. */
    RESERVED,
    /** Used: a lease was signed. Final. */
    COMMITTED,
    /** Given back to its year. Final. */
    RELEASED
  }
}
