package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.Proposals;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The joint review: go on, or step down together. */
@Component
class ReviewIntensive implements StepForm {

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final Receipts receipts;
  private final StepRecords records;

  ReviewIntensive(
      Proposals proposals, IntensiveContacts contacts, Receipts receipts, StepRecords records) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.receipts = receipts;
    this.records = records;
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var tally = contacts.tally(proposal.id());
    return Map.of(
        "intensiveSince",
            proposal
                .intensiveSince()
                .map(since -> DAY.format(since.atZone(Terms.BELGIUM)))
                .orElse(""),
        "contactCount", tally.all(),
        "reachedCount", tally.reached());
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var tally = contacts.tally(proposal.id());
    receipts.keep(
        proposal.caseNumber(),
        "intensity",
        submission.fact(IntensiveFollowUp.INTENSITY).orElseThrow().name(),
        Map.of("contacts", tally.all(), "reached", tally.reached()),
        Optional.empty(),
        List.of(),
        submission.requiredText("progress"));
    records.keep(submission);
  }
}
