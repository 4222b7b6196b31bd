package be.woonspoor.allocation;

import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The yearly question to who waits whether the data are still right (S26). */
@Component
public class WaitingReviews {

  private final Registrations registrations;
  private final Landlords landlords;
  private final Letters letters;
  private final Terms terms;
  private final Clock clock;

  WaitingReviews(
      Registrations registrations, Landlords landlords, Letters letters, Terms terms, Clock clock) {
    this.registrations = registrations;
    this.landlords = landlords;
    this.letters = letters;
    this.terms = terms;
    this.clock = clock;
  }

  /** Writes the letter with the last day to answer, which is that of the task beside it. */
  public void announce(String caseNumber) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var landlord =
        registrations
            .of(caseNumber)
            .flatMap(registration -> landlords.find(registration.landlordId()))
            .map(Landlord::name)
            .orElse("De woonmaatschappij");
    letters.write(
        caseNumber,
        new Letter.WaitingReview(landlord, terms.dueDay("update-waiting-case", today)),
        "");
  }
}
