package be.woonspoor.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which days suit for two contacts a week: by examples, and what always holds. */
class IntensiveWeekTests {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final int WEEKS = 8;

  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  /** A follow-up as chance makes it. */
  record Situation(
      LocalDate since,
      int perWeek,
      Set<DayOfWeek> wish,
      Set<DayOfWeek> works,
      Set<LocalDate> away,
      boolean standIn,
      Set<LocalDate> holidays,
      int latestTyped) {

    boolean coach(LocalDate day) {
      return works.contains(day.getDayOfWeek()) && !away.contains(day) && !holidays.contains(day);
    }

    boolean somebody(LocalDate day) {
      return coach(day) || (standIn && away.contains(day) && team(day));
    }

    boolean team(LocalDate day) {
      return WEEKDAYS.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    IntensiveWeek week() {
      return new IntensiveWeek(
          since, days -> Math.min(days, perWeek), wish, this::coach, this::somebody, this::team);
    }
  }

  @Test
  void two_contacts_are_spread_over_the_week() {
    assertThat(planned(plain(MONDAY.minusDays(3), Set.of(), WEEKDAYS), 2))
        .containsExactly(MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(7), MONDAY.plusDays(10));
  }

  @Test
  void the_days_that_the_person_likes_go_before_an_even_week() {
    var wish = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    assertThat(planned(plain(MONDAY.minusDays(3), wish, WEEKDAYS), 1))
        .extracting(LocalDate::getDayOfWeek)
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
  }

  @Test
  void the_days_of_the_coach_go_before_everything() {
    var works = EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    assertThat(planned(plain(MONDAY.minusDays(3), EnumSet.of(DayOfWeek.FRIDAY), works), 1))
        .extracting(LocalDate::getDayOfWeek)
        .containsExactly(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
  }

  @Test
  void a_coach_of_one_day_a_week_takes_one_and_the_team_the_other() {
    var days = planned(plain(MONDAY.minusDays(3), Set.of(), EnumSet.of(DayOfWeek.MONDAY)), 2);
    assertThat(days).hasSize(4);
    assertThat(days).filteredOn(day -> day.getDayOfWeek() == DayOfWeek.MONDAY).hasSize(2);
  }

  @Test
  void a_contact_typed_late_counts_on_its_own_day() {
    var week = plain(MONDAY.minusDays(3), Set.of(), WEEKDAYS).week();
    var typedOnThursday = week.next(Set.of(MONDAY), MONDAY.plusDays(3));
    assertThat(typedOnThursday).isEqualTo(MONDAY.plusDays(4));
    assertThat(week.next(Set.of(MONDAY), MONDAY.plusDays(4)))
        .as("on Friday only today is left of this week")
        .isEqualTo(MONDAY.plusDays(4));
    assertThat(week.next(Set.of(MONDAY, MONDAY.plusDays(3)), MONDAY.plusDays(4)))
        .as("both were there")
        .isAfter(MONDAY.plusDays(6));
  }

  @Test
  void the_week_in_which_it_begins_asks_nothing_on_two_days_running() {
    var wednesday = MONDAY.plusDays(2);
    assertThat(planned(plain(wednesday, Set.of(), WEEKDAYS), 1))
        .filteredOn(day -> day.isBefore(MONDAY.plusDays(7)))
        .hasSize(1);
    assertThat(planned(plain(MONDAY.plusDays(4), Set.of(), WEEKDAYS), 0)).isEmpty();
  }

  @Test
  void a_week_with_holidays_keeps_two_as_long_as_two_days_are_left() {
    var holidays = Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(4));
    var situation =
        new Situation(MONDAY.minusDays(3), 2, Set.of(), WEEKDAYS, Set.of(), false, holidays, 0);
    assertThat(planned(situation, 1)).containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3));
  }

  @Test
  void it_always_ends_even_when_nobody_ever_works() {
    Predicate<LocalDate> never = day -> false;
    assertThat(
            new IntensiveWeek(MONDAY, days -> 2, Set.of(), never, never, never)
                .next(Set.of(), MONDAY))
        .isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void whatever_the_days_each_whole_week_has_as_many_as_it_should() {
    situations(1500, 0)
        .forEach(
            s -> {
              var planned = planned(s, WEEKS);
              for (var week = 0; week < WEEKS; week++) {
                var monday = MONDAY.plusWeeks(week);
                if (monday.isBefore(s.since())) {
                  continue;
                }
                var days = in(monday, planned);
                var possible = days(monday).filter(s::team).toList();
                assertThat(days)
                    .as("%s: the week of %s", s, monday)
                    .hasSizeGreaterThanOrEqualTo(Math.min(s.perWeek(), possible.size()));
                assertThat(days)
                    .as("%s: only when somebody works", s)
                    .allMatch(day -> s.team(day) || s.coach(day));
                var own =
                    days(monday).filter(day -> day.isAfter(s.since())).filter(s::coach).count();
                assertThat(days.stream().filter(s::coach).count())
                    .as("%s: the own coach as far as there", s)
                    .isGreaterThanOrEqualTo(Math.min(days.size(), own));
                if (s.perWeek() == 2 && couldBeApart(s, monday, planned)) {
                  assertThat(running(days))
                      .as("%s: not two days running in the week of %s", s, monday)
                      .isFalse();
                }
              }
            });
  }

  @Test
  void typed_late_a_contact_still_leaves_what_the_week_can_hold() {
    situations(500, 4)
        .forEach(
            s -> {
              var random = new Random(s.hashCode());
              var contacts = new TreeSet<LocalDate>();
              var today = s.since();
              for (var n = 0; n < 3 * WEEKS; n++) {
                var next = s.week().next(contacts, today);
                assertThat(next).as("%s: not before today", s).isAfterOrEqualTo(today);
                assertThat(contacts).as("%s: no day twice", s).doesNotContain(next);
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                var now = today;
                var left =
                    days(monday)
                        .filter(day -> day.isAfter(now) && !contacts.contains(day))
                        .filter(s::team)
                        .count();
                if (!monday.isBefore(s.since())
                    && in(monday, contacts).size() < s.perWeek()
                    && left > 0) {
                  assertThat(next)
                      .as("%s: this week, while it falls short", s)
                      .isBefore(monday.plusDays(7));
                }
                contacts.add(next);
                today = next.plusDays(random.nextInt(s.latestTyped() + 1));
              }
            });
  }

  private static Stream<Situation> situations(int howMany, int latestTyped) {
    var random = new Random(20310303);
    return IntStream.range(0, howMany).mapToObj(n -> situation(random, latestTyped));
  }

  private static Situation situation(Random random, int latestTyped) {
    var works = someDays(random);
    works.removeIf(day -> !WEEKDAYS.contains(day) && random.nextInt(4) > 0);
    var away = new HashSet<LocalDate>();
    for (var absence = 0; absence < random.nextInt(4); absence++) {
      var from = MONDAY.plusDays(random.nextInt(50));
      from.datesUntil(from.plusDays(1 + random.nextInt(12))).forEach(away::add);
    }
    var holidays = new HashSet<LocalDate>();
    for (var holiday = 0; holiday < random.nextInt(12); holiday++) {
      holidays.add(MONDAY.plusDays(random.nextInt(60)));
    }
    return new Situation(
        MONDAY.plusDays(random.nextInt(9)),
        random.nextInt(5) == 0 ? 3 : 2,
        random.nextBoolean() ? Set.of() : someDays(random),
        works,
        away,
        random.nextBoolean(),
        holidays,
        latestTyped);
  }

  private static Set<DayOfWeek> someDays(Random random) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        days.add(day);
      }
    }
    return days;
  }

  private static Situation plain(LocalDate since, Set<DayOfWeek> wish, Set<DayOfWeek> works) {
    return new Situation(since, 2, wish, works, Set.of(), false, Set.of(), 0);
  }

  /** Every contact is typed on its day; those of the first weeks from the Monday on. */
  private static List<LocalDate> planned(Situation s, int weeks) {
    var contacts = new TreeSet<LocalDate>();
    var today = s.since();
    var end = MONDAY.plusWeeks(weeks);
    for (var next = s.week().next(contacts, today);
        next.isBefore(end);
        next = s.week().next(contacts, today)) {
      contacts.add(next);
      today = next;
    }
    return new ArrayList<>(contacts);
  }

  /**
   * Whether the own days of the coach leave two that are apart, and apart from the Sunday before.
   */
  private static boolean couldBeApart(Situation s, LocalDate monday, List<LocalDate> planned) {
    var own = days(monday).filter(day -> day.isAfter(s.since())).filter(s::coach).toList();
    var before = planned.contains(monday.minusDays(1));
    return own.stream()
        .filter(day -> !(before && day.equals(monday)))
        .anyMatch(one -> own.stream().anyMatch(other -> other.isAfter(one.plusDays(1))));
  }

  private static boolean running(List<LocalDate> days) {
    return days.stream().anyMatch(day -> days.contains(day.plusDays(1)));
  }

  private static Stream<LocalDate> days(LocalDate monday) {
    return monday.datesUntil(monday.plusDays(7));
  }

  private static List<LocalDate> in(LocalDate monday, java.util.Collection<LocalDate> days) {
    return days.stream()
        .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusDays(7)))
        .toList();
  }
}
