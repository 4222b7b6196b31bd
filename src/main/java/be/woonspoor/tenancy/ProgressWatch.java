package be.woonspoor.tenancy;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.Decisions;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** Sees when coaching does not get further with the home itself (R31). */
@Service
public class ProgressWatch {

  private final Reviews reviews;
  private final NoProgressDecision contract;
  private final Decisions decisions;
  private final Receipts receipts;

  ProgressWatch(
      Reviews reviews, NoProgressDecision contract, Decisions decisions, Receipts receipts) {
    this.reviews = reviews;
    this.contract = contract;
    this.decisions = decisions;
    this.receipts = receipts;
  }

  /**
   * How many reviews in a row showed no progress, when the table calls that a signal; it leaves a
   * receipt then. Empty when there is nothing to signal.
   */
  public OptionalInt stalled(String caseNumber) {
    var without = reviews.withoutProgress(caseNumber).size();
    var inputs = Map.<String, Object>of("reviewsWithoutProgress", without);
    var decision = decisions.decide(NoProgressDecision.TABLE, inputs);
    var outcome = contract.outcome(decision, inputs);
    if (!outcome.equals(NoProgressDecision.SIGNAL)) {
      return OptionalInt.empty();
    }
    receipts.keep(
        caseNumber,
        NoProgressDecision.TABLE,
        outcome,
        inputs,
        decision,
        "%d evaluaties na elkaar zonder vooruitgang op een stabiel of behouden thuis: een signaal."
            .formatted(without));
    return OptionalInt.of(without);
  }
}
