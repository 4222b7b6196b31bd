package be.woonspoor.allocation;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody on the waiting list.
 *
 * @param position 1 for the first in rank; those who pause keep theirs
 * @param pausedUntil when a pause after a refusal ends, if there is one
 */
public record Waiting(
    String caseNumber, Instant completeSince, int position, Optional<Instant> pausedUntil) {}
