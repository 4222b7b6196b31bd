package be.woonspoor.tenancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone that the facts of a signal reach.
 *
 * @param dueOn the last day, counted from the newest facts
 * @param toldDay the last day that the facts name themselves, such as a hearing
 */
record ReachedMilestone(MilestoneRule rule, LocalDate dueOn, Optional<LocalDate> toldDay) {}
