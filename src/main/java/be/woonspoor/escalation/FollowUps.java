package be.woonspoor.escalation;

import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The intensive follow-ups that a case had before: up and down without loss of history (S55). */
@Component
public class FollowUps {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final IntensiveReviews reviews;
  private final Terms terms;

  FollowUps(
      Proposals proposals, IntensiveContacts contacts, IntensiveReviews reviews, Terms terms) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.reviews = reviews;
    this.terms = terms;
  }

  /** The last one that ended, if any. */
  public Optional<Proposal> last(String caseNumber) {
    return ended(caseNumber).stream().findFirst();
  }

  /** Whether it was stepped down so recently that it takes no new test (term step-up-again). */
  public boolean isStepUp(String caseNumber, LocalDate today) {
    return last(caseNumber)
        .filter(proposal -> proposal.outcome().filter(Outcome.STEPPED_DOWN::equals).isPresent())
        .flatMap(Proposal::outcomeAt)
        .map(at -> terms.dueDay("step-up-again", day(at)))
        .filter(lastDay -> !today.isAfter(lastDay))
        .isPresent();
  }

  /** What there was before, a line each, the newest first; empty text when nothing was. */
  public String earlier(String caseNumber) {
    return String.join("\n\n", ended(caseNumber).stream().map(this::line).toList());
  }

  private List<Proposal> ended(String caseNumber) {
    return proposals.of(caseNumber).stream()
        .filter(Proposal::wasFollowedUp)
        .filter(proposal -> proposal.closedAt().isPresent())
        .toList();
  }

  private String line(Proposal proposal) {
    var tally = contacts.tally(proposal.id());
    var helped = reviews.of(proposal).stream().flatMap(r -> r.helped().stream()).findFirst();
    return "%s–%s, %s, %d keer bereikt%s"
        .formatted(
            proposal.intensiveSince().map(at -> DAY.format(day(at))).orElse(""),
            proposal.closedAt().map(at -> DAY.format(day(at))).orElse(""),
            tally.all() == 1 ? "1 contact" : tally.all() + " contacten",
            tally.reached(),
            helped.map(words -> ", wat hielp: " + words).orElse(""));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Terms.BELGIUM).toLocalDate();
  }
}
