package be.woonspoor.coaching;

import java.time.LocalDate;

/**
 * Tenant and coach looked back on a cycle. Published with the review, in its transaction.
 *
 * @param on the day on which they did
 */
public record ReviewHeld(String caseNumber, LocalDate on) {}
