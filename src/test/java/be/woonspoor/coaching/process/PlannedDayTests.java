package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.ContactWish;
import be.woonspoor.coaching.ContactWishes;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.Absences;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The planned day of a contact by what is in the files: rhythm, wish, coach, absence, holiday. */
@WoonspoorTest
class PlannedDayTests {

  /** A Thursday; a week later is Labour Day. */
  private static final LocalDate TODAY = LocalDate.of(2031, 4, 24);

  @Autowired private ContactDesk desk;
  @Autowired private CoachingPlans plans;
  @Autowired private ContactWishes wishes;
  @Autowired private CaseTeam team;
  @Autowired private Coaches coaches;
  @Autowired private Absences absences;
  @Autowired private Journeys journeys;

  private final String coach = "day" + UUID.randomUUID().toString().substring(0, 8);
  private final String absence = "HO-" + coach;

  @AfterEach
  void backToNow() {
    absences.cancel(absence, Instant.EPOCH);
    works(Coach.WEEKDAYS, LocalDate.of(2020, 1, 1));
    Days.backToNow();
  }

  @Test
  void a_holiday_brings_the_contact_forward_never_back() {
    assertThat(planned(aTenant(Coach.WEEKDAYS))).isEqualTo(LocalDate.of(2031, 4, 30));
  }

  @Test
  void the_wish_of_the_tenant_decides_between_the_days_on_which_the_coach_works() {
    var caseNumber = aTenant(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY));
    wishes.keep(caseNumber, on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), coach);
    assertThat(planned(caseNumber)).as("a Monday").isEqualTo(LocalDate.of(2031, 4, 28));
    wishes.keep(caseNumber, on(DayOfWeek.FRIDAY), coach);
    assertThat(planned(caseNumber))
        .as("a day on which the coach works")
        .isEqualTo(LocalDate.of(2031, 4, 30));
  }

  @Test
  void a_coach_who_works_on_saturdays_may_come_on_a_saturday() {
    var caseNumber = aTenant(EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.SATURDAY));
    plans.takeOver(caseNumber, Phase.FORTNIGHTLY, Optional.of(TODAY));
    wishes.keep(caseNumber, on(DayOfWeek.SATURDAY), coach);
    assertThat(planned(caseNumber)).isEqualTo(LocalDate.of(2031, 5, 3));
  }

  @Test
  void the_own_coach_goes_before_an_absence_and_the_stand_in_when_there_is_no_before() {
    var caseNumber = aTenant(Coach.WEEKDAYS);
    absences.plan(
        absence, coach, "coach2", LocalDate.of(2031, 4, 29), LocalDate.of(2031, 5, 9), "lead");
    assertThat(planned(caseNumber)).as("the own coach").isEqualTo(LocalDate.of(2031, 4, 28));
    Days.goTo(LocalDate.of(2031, 4, 28));
    plans.takeOver(caseNumber, Phase.WEEKLY, Optional.of(LocalDate.of(2031, 4, 28)));
    assertThat(planned(caseNumber))
        .as("nobody waits for one absent person")
        .isEqualTo(LocalDate.of(2031, 5, 5));
  }

  @Test
  void a_day_begins_at_midnight_here_in_summer_and_in_winter() {
    Days.goTo(LocalDate.of(2031, 3, 24));
    var caseNumber = aTenant(Coach.WEEKDAYS);
    assertThat(desk.plan(caseNumber).contact()).isEqualTo(Instant.parse("2031-03-30T22:00:00Z"));
    Days.goTo(LocalDate.of(2031, 10, 20));
    plans.start(caseNumber);
    assertThat(desk.plan(caseNumber).contact()).isEqualTo(Instant.parse("2031-10-26T23:00:00Z"));
  }

  @Test
  void a_tenant_who_was_taken_over_has_the_next_contact_by_the_last_one_that_was_given() {
    var caseNumber = aTenant(Coach.WEEKDAYS);
    plans.takeOver(caseNumber, Phase.WEEKLY, Optional.of(TODAY.minusDays(3)));
    assertThat(planned(caseNumber)).isEqualTo(TODAY.plusDays(4));
    plans.takeOver(caseNumber, Phase.WEEKLY, Optional.of(TODAY.minusDays(60)));
    assertThat(planned(caseNumber)).as("long ago: at once").isEqualTo(TODAY.plusDays(1));
  }

  private String aTenant(Set<DayOfWeek> workingDays) {
    if (Days.today().getYear() != TODAY.getYear()) {
      Days.goTo(TODAY);
    }
    works(workingDays, LocalDate.of(2031, 12, 31));
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, coach, "lead");
    plans.start(caseNumber);
    return caseNumber;
  }

  private void works(Set<DayOfWeek> days, LocalDate until) {
    coaches.change(
        new Coach(coach, "Dagcoach", BigDecimal.ONE, List.of("xx"), days, Optional.of(until)),
        LocalDate.of(2020, 1, 1),
        "lead");
  }

  private LocalDate planned(String caseNumber) {
    return desk.plan(caseNumber).contact().atZone(Terms.BELGIUM).toLocalDate();
  }

  private static ContactWish on(DayOfWeek... days) {
    return new ContactWish(Set.of(days), Optional.empty(), "");
  }
}
