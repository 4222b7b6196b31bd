package be.woonspoor.allocation;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody on the waiting list.
 *
 * @param position 1 for the first in rank; those who pause keep theirs
 * @param pausedUntil when a pause after a refusal ends, if there is one
 * @param aheadSince since when the lead wants this case to get the next place, if so
 * @param landlordId where the case is registered
 */
public record Waiting(
    String caseNumber,
    Instant completeSince,
    int position,
    Optional<Instant> pausedUntil,
    Optional<Instant> aheadSince,
    Optional<String> landlordId,
    String targetGroup) {

  boolean isPausing() {
    return pausedUntil.isPresent();
  }

  boolean isAhead() {
    return aheadSince.isPresent();
  }
}
