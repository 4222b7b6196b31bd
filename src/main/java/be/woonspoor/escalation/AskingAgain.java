package be.woonspoor.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A no stands until something changes (R33, decision 0069): a new red signal, a new review without
 * progress, or a new legal step. The person may always ask.
 */
@Component
public class AskingAgain {

  /** What a coach does not bring up again: the answer of the person, the decision of the lead. */
  private static final Set<Outcome> STANDS_FOR_COACHES =
      Set.of(Outcome.DECLINED, Outcome.NOT_GRANTED);

  /** What the file does not bring up again by itself. */
  private static final Set<Outcome> STANDS_FOR_THE_TEST =
      Set.of(Outcome.DECLINED, Outcome.NOT_GRANTED, Outcome.NOT_NOW, Outcome.STEPPED_DOWN);

  private final Proposals proposals;
  private final TrackRecord trackRecord;

  AskingAgain(Proposals proposals, TrackRecord trackRecord) {
    this.proposals = proposals;
    this.trackRecord = trackRecord;
  }

  /** An answer that still stands. */
  public record Standing(Outcome outcome, Instant at) {}

  /** What keeps a coach from proposing, unless the person asks or there is a new argument. */
  public Optional<Standing> forCoach(String caseNumber) {
    return standing(caseNumber, STANDS_FOR_COACHES);
  }

  /** What keeps the file from proposing by itself. */
  public Optional<Standing> forTheTest(String caseNumber) {
    return standing(caseNumber, STANDS_FOR_THE_TEST);
  }

  private Optional<Standing> standing(String caseNumber, Set<Outcome> which) {
    return lastAnswered(caseNumber)
        .filter(proposal -> which.contains(proposal.outcome().orElseThrow()))
        .filter(proposal -> !trackRecord.facts(caseNumber).isNewSince(proposal.facts()))
        .map(
            proposal ->
                new Standing(proposal.outcome().orElseThrow(), proposal.outcomeAt().orElseThrow()));
  }

  /** A question about the team is no answer about the person; it takes nothing back. */
  private Optional<Proposal> lastAnswered(String caseNumber) {
    return proposals.of(caseNumber).stream()
        .filter(proposal -> proposal.outcome().filter(came -> came != Outcome.STAFFING).isPresent())
        .max(Comparator.comparing(proposal -> proposal.outcomeAt().orElseThrow()));
  }
}
