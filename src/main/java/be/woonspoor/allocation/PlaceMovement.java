package be.woonspoor.allocation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the ledger.
 *
 * @param kind what moved
 * @param caseNumber whose place; empty for a change of a number
 * @param number the new total or the new most of a sub-quota; empty for a place, and for a
 *     sub-quota that was lifted
 * @param landlordId where the place or the sub-quota counts
 * @param by user id, or {@code system}
 * @param why in words: the code of a place, the reason of a number
 */
public record PlaceMovement(
    long sequence,
    int year,
    Kind kind,
    Optional<String> caseNumber,
    OptionalInt number,
    Optional<String> landlordId,
    Optional<String> targetGroup,
    Instant at,
    String by,
    String why) {

  /** What a line of the ledger changes. */
  public enum Kind {
    TOTAL,
    QUOTA,
    RESERVED,
    COMMITTED,
    RELEASED
  }
}
