package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody tells of a stay elsewhere.
 *
 * @param since first day; empty leaves it as it was
 * @param until expected last day; empty when nobody knows
 */
public record StayNews(
    StayKind kind, Optional<LocalDate> since, Optional<LocalDate> until, StayDetails details) {}
