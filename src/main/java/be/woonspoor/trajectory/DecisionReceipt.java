package be.woonspoor.trajectory;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Explanation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A receipt of a decision, as the API tells it (design §6). */
record DecisionReceipt(
    String decision,
    Instant at,
    String outcome,
    Map<String, Object> inputs,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Receipts.Table> table,
    List<Decision.FiredRule> rules,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unmet,
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Explanation.Nearest> nearest,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Explanation.Difference> smallestChange,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Explanation.Difference> byTime) {

  static DecisionReceipt of(Receipts.Receipt receipt) {
    return new DecisionReceipt(
        receipt.decision(),
        receipt.at(),
        receipt.outcome(),
        receipt.inputs(),
        receipt.table(),
        receipt.rules(),
        receipt.unmet(),
        receipt.text(),
        receipt.why().flatMap(Explanation::nearest),
        receipt.why().flatMap(Explanation::smallestChange),
        receipt.why().flatMap(Explanation::byTime));
  }
}
