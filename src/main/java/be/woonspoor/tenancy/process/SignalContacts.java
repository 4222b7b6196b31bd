package be.woonspoor.tenancy.process;

import be.woonspoor.coaching.CoachingRefused;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the contact that answered a signal among the contacts, so that nobody types it twice. */
@Component
class SignalContacts {

  private final Contacts contacts;
  private final SignalWorkflow workflow;

  SignalContacts(Contacts contacts, SignalWorkflow workflow) {
    this.contacts = contacts;
    this.workflow = workflow;
  }

  /**
   * Logs a contact; a sign of life makes planned attempts superfluous.
   *
   * @param dayField the field that holds the day of the contact
   */
  void log(Submission submission, String dayField, Reached reached) {
    var contact =
        new LoggedContact(
            submission.date(dayField).orElseThrow(),
            submission.choice("manner", Manner.class).orElseThrow(),
            reached,
            Optional.empty(),
            Optional.empty(),
            submission.userId());
    try {
      if (contacts.log(submission.caseNumber(), contact, Optional.empty())) {
        workflow.signOfLife(submission.caseNumber());
      }
    } catch (CoachingRefused e) {
      throw submission.refuse(dayField, e.sentence());
    }
  }
}
