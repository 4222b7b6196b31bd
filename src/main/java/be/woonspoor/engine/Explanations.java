package be.woonspoor.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what would have made a difference to a decision, by asking its table over and over. */
@Component("decisionExplanations")
public class Explanations {

  private final Decisions decisions;
  private final Map<String, DecisionContract> contracts;

  Explanations(Decisions decisions, List<DecisionContract> contracts) {
    this.decisions = decisions;
    this.contracts =
        contracts.stream()
            .collect(Collectors.toMap(DecisionContract::decision, Function.identity()));
  }

  /** What a decision's inputs and outcomes mean, where that is declared. */
  public Optional<DecisionContract> contract(String decision) {
    return Optional.ofNullable(contracts.get(decision));
  }

  /** The outcome that follows from an answer; empty when no table makes this decision. */
  public Optional<String> outcome(String decision, Decision answer, Map<String, Object> inputs) {
    return contract(decision)
        .filter(DecisionContract::asksTable)
        .map(contract -> contract.outcome(answer, inputs));
  }

  /**
   * Explains a decision that a table made; empty when it has no contract.
   *
   * @param asked the answer of the table, which is asked again with other inputs
   * @param time how the inputs move with time, where they do
   */
  public Optional<Explanation> explain(
      String decision, Decision asked, Map<String, Object> inputs, Optional<OverTime> time) {
    return contract(decision)
        .filter(DecisionContract::asksTable)
        .map(contract -> explain(contract, asked, inputs, time));
  }

  private Explanation explain(
      DecisionContract contract,
      Decision asked,
      Map<String, Object> inputs,
      Optional<OverTime> time) {
    var table = decisions.tableOf(asked);
    var outcome = contract.outcome(asked, inputs);
    Function<Map<String, Object>, Object> outcomeOf =
        tried -> {
          try {
            return contract.outcome(decisions.again(asked, tried), tried);
          } catch (RuntimeException unanswered) {
            // inputs that can't go together have no outcome, so they are no difference either
            return null;
          }
        };
    var candidates = new Candidates(table, inputs, outcomeOf);
    var question = new Asked(contract, inputs, outcome, candidates, outcomeOf);
    var search = new SmallestChange(question);
    var smallest = search.find(time);
    var byTime =
        time.flatMap(search::byTime)
            .filter(difference -> smallest.filter(difference::equals).isEmpty());
    var nearest = new NearestRule(question, table).find();
    return new Explanation(nearest, smallest, byTime);
  }

  /** "Bewijs: ja in plaats van nee". */
  static String words(DecisionContract contract, Explanation.Change change) {
    return contract
        .input(change.input())
        .map(
            input ->
                input.label()
                    + ": "
                    + input.words(change.to())
                    + " in plaats van "
                    + input.words(change.from()))
        .orElse(change.label() + ": " + change.to());
  }
}
