package be.woonspoor.allocation;

import java.util.OptionalInt;

/**
 * What a landlord sets for its offers, on a day (R14, R15).
 *
 * @param replyDays calendar days to answer; empty for the ordinary term
 * @param refusalsAllowed unfounded refusals that only pause; the next one strikes off
 * @param occupancyNorm the rows of the table {@code fitting-occupancy} that count
 */
public record LandlordRules(OptionalInt replyDays, int refusalsAllowed, String occupancyNorm) {}
