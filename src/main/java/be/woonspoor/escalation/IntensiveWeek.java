package be.woonspoor.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the day of the next intensive contact (decision 0070). In each calendar week, Monday to
 * Sunday, in which the follow-up runs wholly, as many days are planned as the table asks, as long
 * as somebody of the team works on that many. Which days: first those of the own coach, then not
 * two days running, then as the person likes it, then evenly over the week.
 *
 * @param since the first day of the follow-up
 * @param wanted how many contacts a week with so many working days has
 * @param wish the days of the week that the person likes; empty when any day is fine
 * @param coachIsThere whether the intensive coach works on a day
 * @param somebodyIsThere whether the coach works on a day, or who stands in does
 * @param teamWorks whether it is a working day of the team
 */
record IntensiveWeek(
    LocalDate since,
    IntUnaryOperator wanted,
    Collection<DayOfWeek> wish,
    Predicate<LocalDate> coachIsThere,
    Predicate<LocalDate> somebodyIsThere,
    Predicate<LocalDate> teamWorks) {

  private static final int WEEK = 7;

  /** How many weeks ahead it looks; nowhere are that many without a working day. */
  private static final int FAR_AHEAD = 8;

  /** Who is there on a day: the own coach rather than a stand-in, a stand-in rather than nobody. */
  private static final int OWN = 0;

  private static final int STAND_IN = 1;
  private static final int TEAM = 2;

  /**
   * The day of the next contact. It is after today, or today when the week would fall short
   * otherwise, which happens when a contact is typed days later.
   *
   * @param contacts the days on which somebody went, whatever came of it
   */
  LocalDate next(Set<LocalDate> contacts, LocalDate today) {
    for (var week = 0; week < FAR_AHEAD; week++) {
      var monday = mondayOf(today).plusWeeks(week);
      var days = chosenIn(monday, contacts, today);
      if (!days.isEmpty()) {
        return days.get(0);
      }
    }
    return today.plusDays(1);
  }

  private List<LocalDate> chosenIn(LocalDate monday, Set<LocalDate> contacts, LocalDate today) {
    var done = (int) daysOf(monday).filter(contacts::contains).count();
    var need = wanted(monday) - done;
    if (need <= 0) {
      return List.of();
    }
    var possible = possible(monday, contacts);
    var later = possible.stream().filter(day -> day.isAfter(today)).toList();
    var days =
        later.size() < need && !monday.isBefore(since)
            ? possible.stream().filter(day -> !day.isBefore(today)).toList()
            : later;
    return combinations(days, Math.min(need, days.size())).stream()
        .min(bestFirst(monday, contacts, today))
        .orElse(List.of());
  }

  /** The week in which it begins has what fits in its last days without two days running. */
  private int wanted(LocalDate monday) {
    if (!monday.isBefore(since)) {
      return wanted.applyAsInt((int) daysOf(monday).filter(teamWorks).count());
    }
    var left = (int) daysOf(monday).filter(day -> day.isAfter(since)).filter(teamWorks).count();
    return Math.min(wanted.applyAsInt(left), (left + 1) / 2);
  }

  private List<LocalDate> possible(LocalDate monday, Set<LocalDate> contacts) {
    return daysOf(monday)
        .filter(day -> !contacts.contains(day))
        .filter(day -> who(day) < TEAM || teamWorks.test(day))
        .toList();
  }

  private Comparator<List<LocalDate>> bestFirst(
      LocalDate monday, Set<LocalDate> contacts, LocalDate today) {
    var last = contacts.stream().filter(day -> !day.isAfter(today)).max(LocalDate::compareTo);
    return Comparator.comparingInt(
            (List<LocalDate> days) -> days.stream().mapToInt(this::who).sum())
        .thenComparingLong(days -> running(days, contacts))
        .thenComparingLong(days -> days.stream().filter(day -> !isWished(day)).count())
        .thenComparingLong(days -> unevenness(days, last.orElse(today), monday.plusDays(WEEK)))
        .thenComparing(days -> days.get(0));
  }

  private int who(LocalDate day) {
    return coachIsThere.test(day) ? OWN : somebodyIsThere.test(day) ? STAND_IN : TEAM;
  }

  private boolean isWished(LocalDate day) {
    return wish.isEmpty() || wish.contains(day.getDayOfWeek());
  }

  /** How often two contacts would be on two days running. */
  private static long running(List<LocalDate> days, Set<LocalDate> contacts) {
    return days.stream()
        .filter(
            day -> {
              var before = day.minusDays(1);
              return days.contains(before) || contacts.contains(before);
            })
        .count();
  }

  /** The smaller, the more alike the stretches between contacts are. */
  private static long unevenness(List<LocalDate> days, LocalDate last, LocalDate nextMonday) {
    var points = new ArrayList<LocalDate>(days);
    points.add(0, last);
    points.add(nextMonday);
    var sum = 0L;
    for (var i = 1; i < points.size(); i++) {
      var gap = ChronoUnit.DAYS.between(points.get(i - 1), points.get(i));
      sum += gap * gap;
    }
    return sum;
  }

  private static List<List<LocalDate>> combinations(List<LocalDate> days, int size) {
    if (size == 0) {
      return days.isEmpty() ? List.of() : List.of(List.of());
    }
    var all = new ArrayList<List<LocalDate>>();
    for (var first = 0; first + size <= days.size(); first++) {
      var rest = days.subList(first + 1, days.size());
      var tails = size == 1 ? List.of(List.<LocalDate>of()) : combinations(rest, size - 1);
      for (var tail : tails) {
        var one = new ArrayList<LocalDate>();
        one.add(days.get(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }

  private static Stream<LocalDate> daysOf(LocalDate monday) {
    return monday.datesUntil(monday.plusDays(WEEK));
  }

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
