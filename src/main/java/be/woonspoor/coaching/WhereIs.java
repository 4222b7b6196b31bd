package be.woonspoor.coaching;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody is, as far as the team knows. */
@Component
class WhereIs {

  private final Stays stays;
  private final Contacts contacts;
  private final Terms terms;
  private final Clock clock;

  WhereIs(Stays stays, Contacts contacts, Terms terms, Clock clock) {
    this.stays = stays;
    this.contacts = contacts;
    this.terms = terms;
    this.clock = clock;
  }

  Whereabouts now(String caseNumber) {
    return stays
        .open(caseNumber)
        .map(stay -> Whereabouts.of(stay.kind()))
        .orElseGet(
            () -> justHomeSince(caseNumber).isPresent() ? Whereabouts.RETURNED : Whereabouts.NONE);
  }

  /** The day of a return, in the first days at home, until somebody of the team went there. */
  Optional<LocalDate> justHomeSince(String caseNumber) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    return stays
        .latest(caseNumber)
        .filter(stay -> stay.ending().filter(StayEnding.HOME::equals).isPresent())
        .flatMap(Stay::endedOn)
        .filter(home -> today.isBefore(terms.dueDay("first-days-home", home)))
        .filter(home -> !contacts.wasVisitedSince(caseNumber, home));
  }
}
