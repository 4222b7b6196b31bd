package be.woonspoor.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which day suits for a contact: the rule by examples, and what always holds whatever the days. */
class SuitableDayTests {

  private static final ContactRhythm.Span WEEKLY = new ContactRhythm.Span(3, 7);
  private static final ContactRhythm.Span FORTNIGHTLY = new ContactRhythm.Span(8, 14);
  private static final ContactRhythm.Span MONTHLY = new ContactRhythm.Span(22, 28);
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** A Monday. */
  private static final LocalDate LAST = LocalDate.of(2031, 3, 3);

  /** A case as chance makes it. */
  record Situation(
      ContactRhythm.Span span,
      Set<DayOfWeek> wish,
      Set<DayOfWeek> works,
      Set<LocalDate> away,
      boolean standIn,
      LocalDate today) {

    boolean coach(LocalDate day) {
      return works.contains(day.getDayOfWeek()) && !away.contains(day);
    }

    boolean somebody(LocalDate day) {
      return coach(day) || (standIn && away.contains(day) && WEEKDAYS.contains(day.getDayOfWeek()));
    }

    LocalDate next() {
      return new SuitableDay(span, wish, this::coach, this::somebody).after(LAST, today);
    }

    Stream<LocalDate> inTime() {
      var first = later(LAST.plusDays(span.earliest()), today.plusDays(1));
      var end = later(LAST.plusDays(span.latest()), today.plusDays(1));
      return first.datesUntil(end.plusDays(1));
    }
  }

  private static Stream<Situation> situations() {
    var random = new Random(20310303);
    return IntStream.range(0, 3000).mapToObj(n -> situation(random));
  }

  @Test
  void a_wish_decides_between_the_days_of_the_coach() {
    assertThat(next(WEEKLY, Set.of(DayOfWeek.THURSDAY), WEEKDAYS)).isEqualTo(LAST.plusDays(3));
    assertThat(next(FORTNIGHTLY, Set.of(DayOfWeek.THURSDAY), WEEKDAYS))
        .isEqualTo(LAST.plusDays(10));
  }

  @Test
  void without_a_wish_the_rhythm_is_kept_to_the_day() {
    assertThat(next(WEEKLY, Set.of(), WEEKDAYS)).isEqualTo(LAST.plusDays(7));
    assertThat(next(FORTNIGHTLY, Set.of(), WEEKDAYS)).isEqualTo(LAST.plusDays(14));
    assertThat(next(MONTHLY, Set.of(), WEEKDAYS)).isEqualTo(LAST.plusDays(28));
  }

  @Test
  void on_a_day_off_of_the_coach_the_contact_is_earlier_and_not_later() {
    assertThat(next(WEEKLY, Set.of(), EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)))
        .isEqualTo(LAST.plusDays(4));
  }

  @Test
  void a_wish_that_does_not_fit_this_time_fits_the_next() {
    var thisTime = next(WEEKLY, Set.of(DayOfWeek.TUESDAY), WEEKDAYS);
    assertThat(thisTime.getDayOfWeek()).as("not yet on the wished day").isEqualTo(DayOfWeek.FRIDAY);
    var nextTime =
        new SuitableDay(WEEKLY, Set.of(DayOfWeek.TUESDAY), onThese(WEEKDAYS), onThese(WEEKDAYS))
            .after(thisTime, thisTime);
    assertThat(nextTime.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
  }

  @Test
  void when_the_coach_is_away_all_the_time_the_stand_in_goes_in_time() {
    Predicate<LocalDate> never = day -> false;
    assertThat(
            new SuitableDay(WEEKLY, Set.of(DayOfWeek.FRIDAY), never, onThese(WEEKDAYS))
                .after(LAST, LAST))
        .isEqualTo(LAST.plusDays(4));
  }

  @Test
  void a_contact_that_is_overdue_is_on_the_first_day_that_somebody_is_there() {
    var today = LAST.plusDays(32);
    assertThat(today.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(
            new SuitableDay(
                    WEEKLY, Set.of(DayOfWeek.THURSDAY), onThese(WEEKDAYS), onThese(WEEKDAYS))
                .after(LAST, today))
        .as("the Monday after it: a wish is no reason to wait longer")
        .isEqualTo(LAST.plusDays(35));
  }

  @Test
  void it_always_ends_even_when_nobody_is_ever_there() {
    Predicate<LocalDate> never = day -> false;
    assertThat(new SuitableDay(WEEKLY, Set.of(), never, never).after(LAST, LAST))
        .isEqualTo(LAST.plusDays(7));
  }

  @Test
  void whatever_the_days_the_rule_holds() {
    situations()
        .forEach(
            s -> {
              var next = s.next();
              assertThat(next).as("%s: never today or before", s).isAfter(s.today());
              assertThat(ChronoUnit.DAYS.between(s.today(), next))
                  .as("%s: it ends", s)
                  .isLessThan(130);
              if (s.inTime().anyMatch(s::somebody)) {
                assertThat(s.inTime())
                    .as("%s: in time if anybody is there in time", s)
                    .contains(next);
                assertThat(s.somebody(next)).as("%s: somebody is there", s).isTrue();
              } else if (s.somebody(next)) {
                assertThat(LAST.plusDays(s.span().latest()).datesUntil(next).filter(s::somebody))
                    .as("%s: no day later than need be", s)
                    .allMatch(day -> !day.isAfter(s.today()));
              }
              if (s.inTime().anyMatch(s::coach)) {
                assertThat(s.coach(next)).as("%s: the own coach if at all there", s).isTrue();
              }
              if (s.inTime().anyMatch(d -> s.coach(d) && s.wish().contains(d.getDayOfWeek()))) {
                assertThat(s.wish())
                    .as("%s: the wish if it can be", s)
                    .contains(next.getDayOfWeek());
              }
            });
  }

  private static Situation situation(Random random) {
    var spans = new ContactRhythm.Span[] {WEEKLY, FORTNIGHTLY, MONTHLY};
    var works = someDays(random);
    works.removeIf(day -> !WEEKDAYS.contains(day) && random.nextInt(4) > 0);
    var away = new HashSet<LocalDate>();
    for (var holiday = 0; holiday < random.nextInt(6); holiday++) {
      var from = LAST.plusDays(random.nextInt(40));
      from.datesUntil(from.plusDays(1 + random.nextInt(15))).forEach(away::add);
    }
    return new Situation(
        spans[random.nextInt(spans.length)],
        random.nextBoolean() ? Set.of() : someDays(random),
        works,
        away,
        random.nextBoolean(),
        LAST.plusDays(random.nextInt(40)));
  }

  private static Set<DayOfWeek> someDays(Random random) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(3) == 0) {
        days.add(day);
      }
    }
    return days;
  }

  private static LocalDate next(
      ContactRhythm.Span span, Set<DayOfWeek> wish, Set<DayOfWeek> works) {
    return new SuitableDay(span, wish, onThese(works), onThese(works)).after(LAST, LAST);
  }

  private static Predicate<LocalDate> onThese(Set<DayOfWeek> days) {
    return day -> days.contains(day.getDayOfWeek());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
