package be.woonspoor.coaching.process;

import be.woonspoor.casefile.StepCorrected;
import be.woonspoor.casefile.StepCorrections;
import be.woonspoor.coaching.Contacts;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The list of contacts keeps what was noted of a contact as well, and what was promised in it: they
 * follow when the form is corrected.
 */
@Component
class CorrectedContacts {

  private static final Set<String> STEPS =
      Set.of(
          "LogPlannedContact",
          "ContactReported",
          "CallOrText",
          "VisitUnannounced",
          "SendLetter",
          "ReachAtStay");

  private final Contacts contacts;

  CorrectedContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  @EventListener
  void follow(StepCorrected corrected) {
    var summary = corrected.change("howItGoes");
    var note = corrected.change("note");
    if (STEPS.contains(corrected.record().step())) {
      contacts.correct(
          corrected.caseNumber(),
          corrected.record().by(),
          corrected.record().at(),
          summary.map(CorrectedContacts::now),
          note.map(CorrectedContacts::now),
          note.map(CorrectedContacts::now)
              .map(words -> Promises.in(Optional.of(words)).orElse("")));
    }
  }

  private static String now(StepCorrections.Change change) {
    return String.valueOf(change.now());
  }
}
