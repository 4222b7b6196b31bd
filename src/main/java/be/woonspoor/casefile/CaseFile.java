package be.woonspoor.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * The head of a file.
 *
 * @param completeSince the rank: when the office marked the referral complete
 */
public record CaseFile(
    String caseNumber,
    Person person,
    Instant receivedAt,
    Optional<String> referrerAccount,
    Optional<Instant> completeSince) {}
