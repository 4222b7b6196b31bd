package be.woonspoor.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hour and place of an appointment, as people write them in one line. */
class NextAppointmentTests {

  private static final LocalDate DAY = LocalDate.of(2031, 3, 4);

  @ParameterizedTest
  @CsvSource({
    "14:30,                      14:30, ''",
    "14.30 in het inloophuis,    14:30, in het inloophuis",
    "14u30 thuis,                14:30, ''",
    "9u,                         09:00, ''",
    "9 uur bij het OCMW,         09:00, bij het OCMW",
    "om 10h15; station,          10:15, station",
    "14:30 uur - bibliotheek,    14:30, bibliotheek",
    "thuis,                      '',    ''",
    "'Kouter 1, 9000 Gent',      '',    'Kouter 1, 9000 Gent'",
    "2de verdieping OCMW,        '',    2de verdieping OCMW",
  })
  void an_hour_a_place_or_both(String written, String at, String place) {
    assertThat(NextAppointment.read(DAY, written))
        .isEqualTo(
            new NextAppointment(
                DAY,
                Optional.of(at).filter(text -> !text.isEmpty()).map(LocalTime::parse),
                Optional.of(place).filter(text -> !text.isEmpty())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 uur", "25:00 thuis", "14:75", "23u"})
  void an_hour_that_can_not_be_meant_is_asked_again(String written) {
    assertThatThrownBy(() -> NextAppointment.read(DAY, written))
        .isInstanceOfSatisfying(
            CoachingRefused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("nextWhere");
              assertThat(refused.sentence()).startsWith("Schrijf een uur tussen 7 en 22 uur");
            });
  }
}
