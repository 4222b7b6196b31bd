package be.woonspoor.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that somebody wrote down.
 *
 * @param landlordId empty for what holds with every landlord that sets nothing else
 * @param validFrom the first day on which it holds
 * @param by user id; empty text for what the product began with
 */
public record MilestoneValue(
    Optional<String> landlordId,
    MilestoneRule rule,
    LocalDate validFrom,
    Instant changedAt,
    String by,
    String reason) {}
