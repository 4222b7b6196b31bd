package be.woonspoor.coaching;

import java.time.LocalDate;

/**
 * There was no sign of life of a tenant for the term {@code silence} (28 days). Published once per
 * silence, for the welfare check; never a reason to act on the lease (R9, R27).
 *
 * @param silentSince the day of the last sign of life
 */
public record SilenceNoticed(String caseNumber, LocalDate silentSince) {}
