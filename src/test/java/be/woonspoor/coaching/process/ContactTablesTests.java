package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void the_phase_sets_the_rhythm(
      String phase, boolean silent, int earliest, int days, String rule) {
    var answer = decisions.decide("contact-rhythm", Map.of("phase", phase, "silent", silent));

    assertThat(answer.single("earliest", Number.class).intValue()).isEqualTo(earliest);
    assertThat(answer.single("days", Number.class).intValue()).isEqualTo(days);
    assertThat(answer.rules()).singleElement().extracting("id").isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "0, CALL,   attempt-call",
    "1, CALL,   attempt-call",
    "2, VISIT,  attempt-visit",
    "3, LETTER, attempt-letter",
    "4, TEAM,   attempt-team",
    "9, TEAM,   attempt-team",
  })
  void each_closed_door_has_its_next_attempt(int attempts, String step, String rule) {
    var answer = decisions.decide("contact-attempt", Map.of("attempts", attempts));

    assertThat(answer.single("step", String.class)).isEqualTo(step);
    assertThat(answer.rules()).singleElement().extracting("id").isEqualTo(rule);
  }
}
