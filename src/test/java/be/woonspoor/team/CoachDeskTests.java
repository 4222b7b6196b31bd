package be.woonspoor.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is proposed for a case, and what the choice of somebody else takes. */
@WoonspoorTest
class CoachDeskTests {

  private static final String LANGUAGE = "eo";
  private static final Optional<String> NO_REASON = Optional.empty();

  @Autowired private CoachDesk desk;
  @Autowired private Coaches coaches;
  @Autowired private CoachWishes wishes;
  @Autowired private CaseTeam team;
  @Autowired private Absences absences;
  @Autowired private CaseloadOverruns overruns;
  @Autowired private Journeys journeys;
  @Autowired private Clock clock;

  private TestCoaches own;
  private String full;
  private String half;
  private String number;

  @BeforeEach
  void twoCoaches() {
    own = new TestCoaches(coaches, LANGUAGE);
    full = own.add("Voltijds", "1.00");
    half = own.add("Halftijds", "0.50");
    number = aPersonWho(new CoachWish(Optional.of(LANGUAGE), Set.of(), ""));
  }

  @AfterEach
  void theyLeave() {
    own.leave(today().minusDays(1));
  }

  @Test
  void of_those_who_fit_the_one_whose_job_is_the_least_taken_is_proposed() {
    gets(full, 3);
    gets(half, 1);
    assertThat(proposed(TeamMember.COACH)).contains(half);
    gets(half, 1);
    assertThat(proposed(TeamMember.COACH)).contains(full);
  }

  @Test
  void intensive_follow_up_takes_room_for_coaching_too() {
    team.assignIntensive(journeys.aCase(), half, "lead");
    gets(full, 1);
    assertThat(proposed(TeamMember.COACH)).contains(full);
  }

  @Test
  void whoever_is_away_is_not_proposed_and_takes_a_reason() {
    gets(half, 5);
    assertThat(proposed(TeamMember.COACH)).contains(full);
    absences.plan("HO-desk-1", full, half, today(), today().plusDays(3), "lead");
    assertThat(proposed(TeamMember.COACH)).contains(half);
    assertThatThrownBy(() -> assign(full, NO_REASON))
        .isInstanceOf(CoachRefused.class)
        .hasMessageContaining("afwezig");
    absences.cancel("HO-desk-1", clock.instant());
    assertThat(proposed(TeamMember.COACH)).contains(full);
  }

  @Test
  void the_wish_of_the_person_goes_before_the_caseload() {
    gets(half, 5);
    wishes.keep(number, new CoachWish(Optional.of(LANGUAGE), Set.of(full), "Liever niet."), "lead");
    assertThat(proposed(TeamMember.COACH)).contains(half);
    assertThat(desk.wishText(number)).contains("Esperanto", "liever niet Voltijds", "Liever niet.");
    assertThatThrownBy(() -> assign(full, Optional.of("Het moet.")))
        .isInstanceOf(CoachRefused.class)
        .hasMessageContaining("liever niet");
    assertThat(team.coachOf(number)).isEmpty();
  }

  @Test
  void somebody_who_does_not_speak_the_language_takes_a_reason_while_a_colleague_does() {
    assertThatThrownBy(() -> assign("coach7", NO_REASON))
        .isInstanceOf(CoachRefused.class)
        .hasMessageContaining("taal");
    assign("coach7", Optional.of("De tolk gaat mee."));
    assertThat(team.coachOf(number)).contains("coach7");
  }

  @Test
  void a_language_that_nobody_speaks_stands_in_nobodys_way() {
    wishes.keep(number, new CoachWish(Optional.of("vo"), Set.of(), ""), "lead");
    assertThat(proposed(TeamMember.COACH)).isPresent();
  }

  @Test
  void above_the_norm_takes_a_reason_that_is_kept_as_a_fact_about_the_caseload() {
    var tiny = own.add("Piepklein", "0.06");
    gets(tiny, 1);
    assertThatThrownBy(() -> assign(tiny, NO_REASON))
        .isInstanceOf(CoachRefused.class)
        .hasMessageContaining("de norm is 1")
        .extracting(refused -> ((CoachRefused) refused).isAboutReason())
        .isEqualTo(true);
    assertThat(team.coachOf(number)).isEmpty();
    assign(tiny, Optional.of("Zij kent de persoon van vroeger."));
    assertThat(overruns.standing(number))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.carried()).isEqualTo(2);
              assertThat(fact.places()).isOne();
              assertThat(fact.by()).isEqualTo("lead");
              assertThat(fact.reason()).isEqualTo("Zij kent de persoon van vroeger.");
            });
    team.assign(number, full, "lead");
    assertThat(overruns.standing(number)).isEmpty();
  }

  @Test
  void when_everybody_is_full_nobody_is_proposed() {
    var tiny = "0.05";
    own.leave(today().minusDays(1));
    own.add("Vol", tiny);
    assertThat(proposed(TeamMember.COACH)).isEmpty();
    assertThat(desk.proposalText(desk.candidates(number, TeamMember.COACH)))
        .contains("kies iemand en zeg waarom");
  }

  private Optional<String> proposed(TeamMember member) {
    return desk.candidates(number, member).stream()
        .filter(CoachCandidate::proposed)
        .map(candidate -> candidate.coach().userId())
        .findFirst();
  }

  private void assign(String coach, Optional<String> reason) {
    desk.assign(number, TeamMember.COACH, coach, reason, "lead");
  }

  private void gets(String coach, int cases) {
    for (var i = 0; i < cases; i++) {
      team.assign(journeys.aCase(), coach, "lead");
    }
  }

  private String aPersonWho(CoachWish wish) {
    var caseNumber = journeys.aCase();
    wishes.keep(caseNumber, wish, "lead");
    return caseNumber;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
