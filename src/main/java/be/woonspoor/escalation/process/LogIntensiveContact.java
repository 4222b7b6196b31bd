package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.Proposals;
import org.springframework.stereotype.Component;

/** One of the two contacts a week; nobody must open the door. */
@Component
class LogIntensiveContact implements StepForm {

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final StepRecords records;
  private final Timeline timeline;

  LogIntensiveContact(
      Proposals proposals, IntensiveContacts contacts, StepRecords records, Timeline timeline) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    contacts.note(
        proposal.id(),
        submission.date("contactOn").orElseThrow(),
        submission.choice("reached", IntensiveContacts.Reached.class).orElseThrow(),
        submission.userId());
    records.keep(submission);
    timeline.add(
        proposal.caseNumber(), Timeline.Kind.CONTACT, submission.userId(), "Intensief contact");
  }
}
