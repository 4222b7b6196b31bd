package be.woonspoor.allocation;

import java.util.OptionalInt;

/**
 * What a landlord sets for its offers and its tenants, on a day (R14, R15).
 *
 * @param replyDays calendar days to answer; empty for the ordinary term
 * @param refusalsAllowed unfounded refusals that only pause; the next one strikes off
 * @param occupancyNorm the rows of the table {@code fitting-occupancy} that count
 * @param childCountsUntil age in years from which a child no longer counts
 */
public record LandlordRules(
    OptionalInt replyDays, int refusalsAllowed, String occupancyNorm, int childCountsUntil) {}
