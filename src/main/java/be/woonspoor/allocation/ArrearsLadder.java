package be.woonspoor.allocation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a letter about arrears stands on the steps that its landlord takes (R26, S87 to S90). */
@Component
class ArrearsLadder {

  private final Landlords landlords;
  private final Registrations registrations;

  ArrearsLadder(Landlords landlords, Registrations registrations) {
    this.landlords = landlords;
    this.registrations = registrations;
  }

  /** The step that was reached and the next one, in a sentence; none when nothing is known. */
  Optional<String> stepOf(LandlordLetter letter) {
    if (letter.monthsInArrears().isEmpty()) {
      return Optional.empty();
    }
    var months = letter.monthsInArrears().getAsInt();
    return registrations
        .of(letter.caseNumber())
        .map(at -> landlords.rules(at.landlordId(), letter.letterDate()).arrearsSteps())
        .map(
            steps ->
                words("Stap van de verhuurder", ArrearsStep.reached(steps, months))
                    + words("Volgende stap", ArrearsStep.next(steps, months)))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty());
  }

  private static String words(String which, Optional<ArrearsStep> step) {
    return step.map(
            s ->
                "%s (%s): %s. "
                    .formatted(which, Dutch.count(s.months(), "maand", "maanden"), s.action()))
        .orElse("");
  }
}
