package be.woonspoor.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who the case is about.
 *
 * @param language ISO 639-1, if known
 */
public record Person(
    String firstName, String lastName, LocalDate birthDate, Optional<String> language) {

  public String fullName() {
    return firstName + " " + lastName;
  }
}
