package be.woonspoor.allocation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A value that a landlord set.
 *
 * @param value empty text when nothing is set
 * @param validFrom the first day on which it holds
 * @param by user id of who wrote it down; empty text for what the product began with
 * @param reason why, in the words of that person
 */
public record LandlordValue(
    LandlordItem item,
    String value,
    LocalDate validFrom,
    Instant changedAt,
    String by,
    String reason) {}
