package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the domain dossier §7, all of them synthetic. */
class NationalNumberTests {

  @ParameterizedTest
  @CsvSource({
    "93.05.18-223.61, 1993-05-18",
    "85.07.30-033.28, 1985-07-30",
    "05.01.15-001.78, 2005-01-15",
    "80.25.12-456.69, 1980-05-12",
    "10.45.12-123.71, 2010-05-12",
    "00.00.01-234.56, 2003-04-05",
    "00.00.01-234.27, 1961-04-05",
    "70010108997, 1970-01-01"
  })
  void a_right_number_is_read_and_fits_its_date_of_birth(String written, LocalDate born) {
    assertThat(NationalNumber.read(written))
        .hasValueSatisfying(number -> assertThat(number.agreesWith(born)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "85.07.30-033.28, 2085-07-30",
    "85.07.30-033.28, 1985-07-31",
    "85.07.30-033.28, 1985-08-30",
    "05.01.15-001.78, 1905-01-15",
    "80.25.12-456.69, 1980-06-12"
  })
  void a_number_does_not_fit_another_date_of_birth(String written, LocalDate born) {
    assertThat(NationalNumber.read(written).orElseThrow().agreesWith(born)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "85.07.30-033.29", // check digits
        "85.13.30-033.28", // no such month, whatever the check digits
        "8507300332", // ten digits
        "850730033281", // twelve
        "85a07.30-033.28",
        "",
        "٨٥٠٧٣٠٠٣٣٢٨"
      })
  void a_wrong_number_is_not_read(String written) {
    assertThat(NationalNumber.read(written)).isEmpty();
  }

  @Test
  void a_day_that_does_not_exist_is_not_read_though_the_check_digits_fit() {
    var counted = 850230033L; // 30 February
    assertThat(NationalNumber.read("%09d%02d".formatted(counted, 97 - counted % 97))).isEmpty();
  }

  @Test
  void a_counter_that_nobody_gets_is_not_read_though_the_check_digits_fit() {
    for (var counted : new long[] {850730000L, 850730999L}) {
      assertThat(NationalNumber.read("%09d%02d".formatted(counted, 97 - counted % 97))).isEmpty();
    }
  }

  @Test
  void every_number_of_the_cohort_is_read_and_fits() throws IOException {
    try (var file = getClass().getResourceAsStream("/cohort/referrals-2026.json")) {
      for (var sent : new ObjectMapper().readTree(file)) {
        var person = sent.path("referral").path("person");
        if (person.path("nationalNumber").isTextual()) {
          assertThat(NationalNumber.read(person.path("nationalNumber").asText()))
              .hasValueSatisfying(
                  number ->
                      assertThat(
                              number.agreesWith(LocalDate.parse(person.path("birthDate").asText())))
                          .isTrue());
        }
      }
    }
  }

  @Test
  void a_number_never_shows_itself_in_a_text() {
    assertThat(NationalNumber.read("85.07.30-033.28").orElseThrow().toString())
        .doesNotContain("8507");
  }
}
