package be.woonspoor.team;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What holds for a coach from a day on.
 *
 * @param recordedBy who wrote it down
 */
public record CoachTerms(Coach coach, LocalDate validFrom, Instant recordedAt, String recordedBy) {}
