package be.woonspoor.letters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** No letter goes out that names no way to ask, complain or appeal. */
class LetterSettingsTests {

  private static final LetterSettings.Office OFFICE =
      new LetterSettings.Office("Dienst", "Plein 1");

  @Test
  void without_a_telephone_the_product_does_not_start() {
    assertThatThrownBy(
            () ->
                new LetterSettings(
                    "Team", "Straat 1", "Gent", " ", "a@b.be", "9-16", OFFICE, OFFICE))
        .hasMessageContaining("woonspoor.letters lacks phone");
  }

  @Test
  void without_somebody_who_hears_complaints_and_appeals_neither() {
    assertThatThrownBy(
            () ->
                new LetterSettings(
                    "Team", "Straat 1", "Gent", "09", "a@b.be", "9-16", OFFICE, null))
        .hasMessageContaining("complaints and supervisor");
    assertThatThrownBy(() -> new LetterSettings.Office("Dienst", null))
        .hasMessageContaining("address");
  }
}
