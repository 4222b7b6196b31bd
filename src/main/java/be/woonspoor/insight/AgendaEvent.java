package be.woonspoor.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day in somebody's calendar.
 *
 * @param source what stays the same when the day moves; never leaves the system as it is
 * @param title what the calendar shows; holds no name
 * @param at the hour in Belgium; empty when it is about the whole day
 * @param place where it is, when the coach wants that in the calendar
 */
record AgendaEvent(
    String source, String title, LocalDate day, Optional<LocalTime> at, Optional<String> place) {}
