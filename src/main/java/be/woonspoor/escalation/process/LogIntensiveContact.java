package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingRefused;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.Proposals;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One of the two contacts a week; nobody must open the door. Whoever is seen here need not be
 * searched by the coach as well, so a sign of life counts there too; a closed door does not.
 */
@Component
class LogIntensiveContact implements StepForm {

  private static final String COACHING_CYCLE = "coaching-cycle";
  private static final String CONTACT_LOGGED = "coaching.contact-logged";

  private final Proposals proposals;
  private final IntensiveContacts intensive;
  private final Contacts contacts;
  private final PartnersAtTable table;
  private final Messages messages;
  private final StepRecords records;
  private final Timeline timeline;

  LogIntensiveContact(
      Proposals proposals,
      IntensiveContacts intensive,
      Contacts contacts,
      PartnersAtTable table,
      Messages messages,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.intensive = intensive;
    this.contacts = contacts;
    this.table = table;
    this.messages = messages;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "consentsToAsk",
        table.consentsToAsk(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow()));
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var on = submission.date("contactOn").orElseThrow();
    var reached = submission.choice("reached", IntensiveContacts.Reached.class).orElseThrow();
    intensive.note(proposal.id(), on, reached, submission.userId());
    if (reached == IntensiveContacts.Reached.NO) {
      timeline.add(
          proposal.caseNumber(),
          Timeline.Kind.CONTACT,
          submission.userId(),
          "Intensief contact: niet bereikt");
    } else {
      seen(submission, proposal.caseNumber(), on, Reached.valueOf(reached.name()));
    }
    if (submission.flag("reviewNow")) {
      messages.tryToCase(
          proposal.caseNumber(), IntensiveGuidance.KEY, IntensiveGuidance.REVIEW_ASKED);
    }
    records.keep(submission);
  }

  private void seen(Submission submission, String caseNumber, LocalDate on, Reached reached) {
    var contact =
        new LoggedContact(
            on,
            submission.choice("manner", Manner.class).orElse(Manner.VISIT),
            reached,
            submission.text("note"),
            submission.text("agreed"),
            submission.userId());
    try {
      if (contacts.log(caseNumber, contact, Optional.empty())) {
        messages.tryToCase(caseNumber, COACHING_CYCLE, CONTACT_LOGGED);
      }
    } catch (CoachingRefused e) {
      throw submission.refuse("contactOn", e.sentence());
    }
  }
}
