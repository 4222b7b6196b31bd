package be.woonspoor.allocation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Receipts of what people decide themselves: who and why. */
@Component
class LeadDecisions {

  private final Receipts receipts;

  LeadDecisions(Receipts receipts) {
    this.receipts = receipts;
  }

  /** Keeps who decided, and the text field that says why. */
  void keep(Submission submission, String decision, Enum<?> outcome, String reasonField) {
    receipts.keep(
        submission.caseNumber(),
        decision,
        outcome.name(),
        Map.of("decidedBy", submission.userId()),
        Optional.empty(),
        List.of(),
        submission.requiredText(reasonField));
  }
}
