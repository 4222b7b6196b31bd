package be.woonspoor.coaching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses the day of the next contact (decision 0052): within the span of the rhythm, as late as
 * that allows, first by the wish of the tenant, then by the days of the coach. Later than the
 * rhythm only when nobody is there in time.
 *
 * @param span how long after the last contact
 * @param wish the days of the week that the tenant likes; empty when any day is fine
 * @param coachIsThere whether the own coach works on a day
 * @param somebodyIsThere whether the coach works on a day, or who stands in does
 */
record SuitableDay(
    ContactRhythm.Span span,
    Collection<DayOfWeek> wish,
    Predicate<LocalDate> coachIsThere,
    Predicate<LocalDate> somebodyIsThere) {

  /** How far ahead it looks when nobody is there in time. */
  private static final int FAR_AHEAD_DAYS = 92;

  /**
   * The day of the next contact; always after today.
   *
   * @param last the day that the span counts from
   */
  LocalDate after(LocalDate last, LocalDate today) {
    var tomorrow = today.plusDays(1);
    var first = later(last.plusDays(span.earliest()), tomorrow);
    var end = later(last.plusDays(span.latest()), tomorrow);
    return latest(first, end, day -> coachIsThere.test(day) && isWished(day))
        .or(() -> latest(first, end, day -> coachIsThere.test(day) && leadsToTheWish(day)))
        .or(() -> latest(first, end, coachIsThere))
        .or(() -> latest(first, end, day -> somebodyIsThere.test(day) && isWished(day)))
        .or(() -> latest(first, end, somebodyIsThere))
        .or(() -> firstAfter(end))
        .orElse(end);
  }

  private boolean isWished(LocalDate day) {
    return wish.contains(day.getDayOfWeek());
  }

  /** Whether the span after a contact on this day has a wished day on which the coach is there. */
  private boolean leadsToTheWish(LocalDate day) {
    return !wish.isEmpty()
        && day.plusDays(span.earliest())
            .datesUntil(day.plusDays(span.latest() + 1L))
            .anyMatch(next -> isWished(next) && coachIsThere.test(next));
  }

  private static Optional<LocalDate> latest(
      LocalDate first, LocalDate end, Predicate<LocalDate> suits) {
    for (var day = end; !day.isBefore(first); day = day.minusDays(1)) {
      if (suits.test(day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> firstAfter(LocalDate end) {
    return end.plusDays(1)
        .datesUntil(end.plusDays(FAR_AHEAD_DAYS))
        .filter(somebodyIsThere)
        .findFirst();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
