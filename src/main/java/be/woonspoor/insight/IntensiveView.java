package be.woonspoor.insight;

import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.IntensiveReviews;
import be.woonspoor.escalation.IntensiveReviews.JointReview;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TeamRounds;
import be.woonspoor.team.Coaches;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * "Intensieve opvolging" on the page of a case: every proposal, up and down, with what came of it.
 * For whoever may read the notes only.
 */
@Component
class IntensiveView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final IntensiveReviews reviews;
  private final TeamRounds rounds;
  private final Coaches coaches;

  IntensiveView(
      Proposals proposals,
      IntensiveContacts contacts,
      IntensiveReviews reviews,
      TeamRounds rounds,
      Coaches coaches) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.reviews = reviews;
    this.rounds = rounds;
    this.coaches = coaches;
  }

  /**
   * A proposal and what became of it.
   *
   * @param head since when, or until when, and how it stands
   * @param contacts how many, empty when it never came to a follow-up
   * @param said the words of the person, empty when not asked yet
   * @param reviews a line per joint review, the newest first
   * @param rounds what the weekly rounds agreed, the newest first
   */
  record Step(
      String head,
      String from,
      String reasons,
      String coach,
      String contacts,
      String said,
      String partners,
      List<String> reviews,
      List<String> rounds) {}

  /** The newest first; empty when nothing was ever proposed. */
  List<Step> of(String caseNumber) {
    var names = coaches.names();
    return proposals.of(caseNumber).stream().map(proposal -> step(proposal, names)).toList();
  }

  private Step step(Proposal proposal, Map<String, String> names) {
    return new Step(
        head(proposal),
        proposal.origin().label() + ", op " + day(proposal.proposedAt()),
        proposal.grounds().reasonsText(),
        proposal.intensiveCoach().map(id -> names.getOrDefault(id, id)).orElse(""),
        proposal.wasFollowedUp() ? contacts(proposal) : "",
        proposal.clientWords().orElse(""),
        partners(proposal),
        reviews.of(proposal).stream().map(IntensiveView::review).toList(),
        rounds.of(proposal).stream().map(IntensiveView::round).toList());
  }

  private static String head(Proposal proposal) {
    var came = proposal.outcome().map(Outcome::label);
    if (proposal.wasFollowedUp()) {
      var since = day(proposal.intensiveSince().orElseThrow());
      return proposal
          .closedAt()
          .map(at -> since + " tot " + day(at) + ": " + came.orElse("gestopt met het traject"))
          .orElse("Sinds " + since);
    }
    return proposal
        .closedAt()
        .map(at -> day(at) + ": " + came.orElse("gestopt met het traject"))
        .orElse("Voorstel loopt");
  }

  private String contacts(Proposal proposal) {
    var tally = contacts.tally(proposal.id());
    return "%d, waarvan %d bereikt".formatted(tally.all(), tally.reached());
  }

  private String partners(Proposal proposal) {
    return proposals.seats(proposal.id()).stream()
        .map(
            seat ->
                seat.partner().label()
                    + seat.consultedOn().map(on -> " (" + DAY.format(on) + ")").orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String review(JointReview review) {
    return "%s: %s. Erbij: %s. De persoon: “%s”%s"
        .formatted(
            DAY.format(review.on()),
            review.intensity().label(),
            review.present(),
            review.personsView(),
            review.helped().map(words -> " Wat hielp: " + words).orElse(""));
  }

  private static String round(TeamRounds.Line line) {
    return DAY.format(line.heldOn())
        + ": "
        + (line.discussed() ? "" : "niet aan bod. ")
        + line.agreed().orElse("");
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(Terms.BELGIUM));
  }
}
