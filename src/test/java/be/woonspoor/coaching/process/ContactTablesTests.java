package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Whereabouts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables of the rhythm and of the attempts, as tables. */
@WoonspoorTest
class ContactTablesTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    "WEEKLY,      false,  3,  7, rhythm-weekly",
    "WEEKLY,      true,   3,  7, rhythm-weekly",
    "FORTNIGHTLY, false,  8, 14, rhythm-fortnightly",
    "FORTNIGHTLY, true,   8, 14, rhythm-fortnightly",
    "MONTHLY,     false, 22, 28, rhythm-monthly",
    "MONTHLY,     true,   8, 14, rhythm-monthly-after-silence",
  })
  void at_home_the_phase_sets_the_rhythm(
      Phase phase, boolean silent, int earliest, int days, String rule) {
    isRhythm(rhythm(phase, silent, Whereabouts.NONE), earliest, days, "VISIT", rule);
  }

  @ParameterizedTest
  @CsvSource({
    "HOSPITAL,  3,  7, OUTSIDE, rhythm-hospital",
    "CARE,      8, 14, OUTSIDE, rhythm-care",
    "PRISON,    8, 14, OUTSIDE, rhythm-prison",
    "LEAVE,    22, 28, MESSAGE, rhythm-leave",
    "RETURNED,  1,  3, VISIT,   rhythm-returned",
  })
  void a_stay_elsewhere_has_its_own_rhythm_whatever_the_phase(
      Whereabouts where, int earliest, int days, String manner, String rule) {
    for (var phase : Phase.values()) {
      isRhythm(rhythm(phase, false, where), earliest, days, manner, rule);
      isRhythm(rhythm(phase, true, where), earliest, days, manner, rule);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE,     CALL,    attempt-call",
    "1, NONE,     CALL,    attempt-call",
    "2, NONE,     VISIT,   attempt-visit",
    "3, NONE,     LETTER,  attempt-letter",
    "4, NONE,     TEAM,    attempt-team",
    "9, NONE,     TEAM,    attempt-team",
    "2, RETURNED, VISIT,   attempt-visit",
    "1, HOSPITAL, CALL,    attempt-stay-call",
    "1, CARE,     CALL,    attempt-stay-call",
    "1, LEAVE,    CALL,    attempt-stay-call",
    "2, HOSPITAL, AT_STAY, attempt-stay-there",
    "2, CARE,     AT_STAY, attempt-stay-there",
    "2, LEAVE,    AT_STAY, attempt-stay-there",
    "1, PRISON,   AT_STAY, attempt-prison",
    "2, PRISON,   AT_STAY, attempt-prison",
    "3, PRISON,   TEAM,    attempt-stay-team",
    "3, HOSPITAL, TEAM,    attempt-stay-team",
    "9, CARE,     TEAM,    attempt-stay-team",
    "4, LEAVE,    TEAM,    attempt-stay-team",
  })
  void each_failed_attempt_has_its_next_one_and_never_at_an_empty_home(
      int attempts, Whereabouts where, String step, String rule) {
    var answer = attempt(attempts, where);

    assertThat(answer.single("step", String.class)).isEqualTo(step);
    assertThat(answer.rules()).singleElement().extracting("id").isEqualTo(rule);
  }

  @ParameterizedTest
  @EnumSource
  void wherever_somebody_is_there_is_one_rhythm_and_one_attempt(Whereabouts where) {
    for (var phase : Phase.values()) {
      assertThat(rhythm(phase, true, where).results()).hasSize(1);
      assertThat(rhythm(phase, false, where).results()).hasSize(1);
    }
    for (var attempts = 0; attempts < 6; attempts++) {
      assertThat(attempt(attempts, where).results()).hasSize(1);
    }
  }

  private Decision rhythm(Phase phase, boolean silent, Whereabouts where) {
    return decisions.decide(
        "contact-rhythm",
        Map.of("phase", phase.name(), "silent", silent, "whereabouts", where.name()));
  }

  private Decision attempt(int attempts, Whereabouts where) {
    return decisions.decide(
        "contact-attempt", Map.of("attempts", attempts, "whereabouts", where.name()));
  }

  private static void isRhythm(
      Decision answer, int earliest, int days, String manner, String rule) {
    assertThat(answer.single("earliest", Number.class).intValue()).isEqualTo(earliest);
    assertThat(answer.single("days", Number.class).intValue()).isEqualTo(days);
    assertThat(answer.single("manner", String.class)).isEqualTo(manner);
    assertThat(answer.rules()).singleElement().extracting("id").isEqualTo(rule);
  }
}
