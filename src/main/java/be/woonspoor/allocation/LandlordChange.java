package be.woonspoor.allocation;

import java.time.LocalDate;

/**
 * A new value that somebody writes down for a landlord.
 *
 * @param value as it was typed; empty text to clear it
 * @param validFrom the first day on which it holds: today or later
 * @param reason why, for whoever looks later
 */
public record LandlordChange(LandlordItem item, String value, LocalDate validFrom, String reason) {}
