package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.IntensiveReviews;
import be.woonspoor.escalation.IntensiveReviews.Intensity;
import be.woonspoor.escalation.IntensiveReviews.JointReview;
import be.woonspoor.escalation.Proposals;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The joint review: go on, or step down together; and whether somebody else should join. */
@Component
class ReviewIntensive implements StepForm {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final IntensiveReviews joint;
  private final Reviews reviews;
  private final ConsentedPartners consented;
  private final PartnersAtTable table;
  private final Receipts receipts;
  private final StepRecords records;
  private final Timeline timeline;

  ReviewIntensive(
      Proposals proposals,
      IntensiveContacts contacts,
      IntensiveReviews joint,
      Reviews reviews,
      ConsentedPartners consented,
      PartnersAtTable table,
      Receipts receipts,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.joint = joint;
    this.reviews = reviews;
    this.consented = consented;
    this.table = table;
    this.receipts = receipts;
    this.records = records;
    this.timeline = timeline;
  }

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
        "reachedCount", tally.reached(),
        "goalsText", goals(view.caseNumber()),
        "consentsToAsk", table.consentsToAsk(proposal.id()),
        "partnerOptions", consented.options(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var intensity = submission.fact(IntensiveGuidance.INTENSITY).orElseThrow();
    if (intensity == Intensity.STEP_DOWN && !submission.flag("personTookPart")) {
      throw submission.refuse(
          "intensity", "Afbouwen doe je samen: bespreek het eerst met de persoon.");
    }
    var tally = contacts.tally(proposal.id());
    joint.keep(
        proposal,
        new JointReview(
            submission.date("reviewOn").orElseThrow(),
            intensity,
            submission.requiredText("present"),
            submission.requiredText("personsView"),
            submission.text("helped"),
            submission.userId()));
    receipts.keep(
        proposal.caseNumber(),
        "intensity",
        intensity.name(),
        Map.of("contacts", tally.all(), "reached", tally.reached()),
        Optional.empty(),
        List.of(),
        submission.requiredText("progress"));
    if (intensity == Intensity.CONTINUE) {
      var live = consented.of(proposal.caseNumber());
      table.add(
          proposal,
          submission.list("partners").stream().map(live::get).toList(),
          submission.userId());
    }
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        "Samen geëvalueerd: " + intensity.label());
    records.keep(submission);
  }

  private String goals(String caseNumber) {
    return reviews
        .last(caseNumber)
        .map(
            review ->
                Stream.of(Goal.STABLE_HOME, Goal.KEEPING_HOME)
                        .map(
                            goal ->
                                goal.label()
                                    + ": "
                                    + review
                                        .goals()
                                        .getOrDefault(goal, Goal.Status.NOT_DISCUSSED)
                                        .label())
                        .collect(Collectors.joining("; "))
                    + " (op "
                    + DAY.format(review.on())
                    + ")")
        .orElse("nog niet samen bekeken");
  }
}
