package be.woonspoor.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal for intensive follow-up, and what became of it.
 *
 * @param facts what it rests on; from the outcome on what was known then
 * @param whyAgain after a no: the words of the person who asks now, or what is new
 * @param earlier the intensive follow-up that there was before
 */
public record Proposal(
    UUID id,
    String caseNumber,
    Origin origin,
    Instant proposedAt,
    String proposedBy,
    Grounds grounds,
    FileFacts facts,
    Optional<String> whyAgain,
    Optional<UUID> earlier,
    Optional<TestResult> testResult,
    Optional<String> clientWords,
    Optional<Boolean> granted,
    Optional<String> intensiveCoach,
    Optional<Instant> intensiveSince,
    Optional<Outcome> outcome,
    Optional<Instant> outcomeAt,
    Optional<Instant> closedAt) {

  /** Whether it came to intensive follow-up. */
  public boolean wasFollowedUp() {
    return intensiveSince.isPresent();
  }
}
