package be.woonspoor.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A proposal for intensive follow-up, and what became of it. */
public record Proposal(
    UUID id,
    String caseNumber,
    Instant proposedAt,
    String proposedBy,
    Grounds grounds,
    Optional<TestResult> testResult,
    Optional<String> clientWords,
    Optional<Boolean> granted,
    Optional<String> intensiveCoach,
    Optional<Instant> intensiveSince,
    Optional<Instant> closedAt) {}
