package be.woonspoor.insight;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import be.woonspoor.engine.Explanation;
import be.woonspoor.engine.Explanations;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Waarom (niet)?": the decisions of a case in plain Dutch. */
@Component
class WhyView {

  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  /** Decisions of people, which no contract describes. */
  private static final Map<String, String> BY_PEOPLE =
      Map.of(
          "escalation", "Intensieve opvolging",
          "escalation-argued", "Intensieve opvolging nu niet voorgesteld",
          "intensive-coach", "Intensieve coach boven de norm",
          "intensity", "Vervolg van de intensieve opvolging",
          "staffing", "Inzet van het team",
          "misfit", "Woning die niet past",
          "rank-deviation", "Afwijking van de volgorde",
          "erasure", "Gegevens gewist");

  private final Receipts receipts;
  private final Explanations explanations;

  WhyView(Receipts receipts, Explanations explanations) {
    this.receipts = receipts;
    this.explanations = explanations;
  }

  /** A fact that the decision rests on. */
  record Fact(String label, String value) {}

  /**
   * One decision.
   *
   * @param anchor where it stands on the page
   * @param difference what would have made a difference, a sentence each
   * @param table the table and its version, empty when none was asked
   */
  record Why(
      String anchor,
      String when,
      String title,
      String outcome,
      String text,
      List<Fact> facts,
      List<String> rules,
      List<String> difference,
      String table) {}

  /** All decisions of a case, the newest first. */
  List<Why> of(String caseNumber) {
    return receipts.of(caseNumber).stream().map(this::why).toList();
  }

  private Why why(Receipts.Receipt receipt) {
    var contract = explanations.contract(receipt.decision());
    return new Why(
        anchor(receipt.decision(), receipt.at()),
        moment(receipt.at()),
        title(receipt.decision()),
        contract.map(known -> known.outcomeInWords(receipt.outcome())).orElse(""),
        receipt.text(),
        contract.map(known -> facts(known, receipt.inputs())).orElse(List.of()),
        receipt.rules().stream().map(Decision.FiredRule::annotation).toList(),
        difference(receipt),
        receipt.table().map(table -> table.key() + ", versie " + table.version()).orElse(""));
  }

  /** Where a decision stands on the page of its case. */
  static String anchor(String decision, Instant at) {
    return "besluit-" + decision + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  /** A decision and how it came out, in a line. */
  String title(String decision, String outcome) {
    var came =
        explanations.contract(decision).map(known -> known.outcomeInWords(outcome)).orElse("");
    return title(decision) + (came.isBlank() ? "" : ": " + came);
  }

  private String title(String decision) {
    return explanations
        .contract(decision)
        .map(DecisionContract::title)
        .orElseGet(() -> BY_PEOPLE.getOrDefault(decision, "Beslissing"));
  }

  private static List<Fact> facts(DecisionContract contract, Map<String, Object> inputs) {
    return contract.inputs().stream()
        .filter(input -> inputs.get(input.name()) != null)
        .map(input -> new Fact(input.label(), input.words(inputs.get(input.name()))))
        .toList();
  }

  private static List<String> difference(Receipts.Receipt receipt) {
    var why = receipt.why();
    if (why.isEmpty()) {
      return List.of();
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        why.flatMap(Explanation::smallestChange)
            .map(Explanation.Difference::text)
            .orElse("Geen verandering van hoogstens vier gegevens had dit anders gemaakt."));
    why.flatMap(Explanation::byTime).map(Explanation.Difference::text).ifPresent(sentences::add);
    why.flatMap(Explanation::nearest).map(Explanation.Nearest::text).ifPresent(sentences::add);
    return sentences;
  }

  private static String moment(Instant at) {
    return at.atZone(BELGIUM).format(MOMENT);
  }
}
