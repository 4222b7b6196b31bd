package be.woonspoor.engine;

import be.woonspoor.engine.Explanation.Change;
import be.woonspoor.engine.Explanation.Nearest;
import be.woonspoor.engine.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the rule that came nearest: of the rules that did not fire and would have given another
 * outcome, the one with the fewest cells that fail, and then the least far. Where no such rule is,
 * as when conditions are not met, it is the rule that fired and was nearest to not firing.
 */
final class NearestRule {

  private final DecisionContract contract;
  private final Table table;
  private final Map<String, Object> inputs;
  private final String outcome;
  private final Candidates candidates;
  private final Function<Map<String, Object>, Object> outcomeOf;

  NearestRule(Asked asked, Table table) {
    this.contract = asked.contract();
    this.table = table;
    this.inputs = asked.inputs();
    this.outcome = asked.outcome();
    this.candidates = asked.candidates();
    this.outcomeOf = asked.outcomeOf();
  }

  private record Gap(Change change, double distance) {}

  private record Near(int rule, boolean fired, List<Gap> gaps) {

    double distance() {
      return gaps.stream().mapToDouble(Gap::distance).sum();
    }
  }

  Optional<Nearest> find() {
    var failing = table.failing(inputs);
    var values = new HashMap<String, List<Object>>();
    contract.inputs().forEach(input -> values.put(input.name(), candidates.of(input)));
    var silent = new ArrayList<Near>();
    var fired = new ArrayList<Near>();
    for (var rule = 0; rule < failing.size(); rule++) {
      if (failing.get(rule).isEmpty()) {
        stopping(rule, values).ifPresent(fired::add);
      } else {
        firing(rule, failing.get(rule).stream().toArray(), values)
            .filter(this::givesAnotherOutcome)
            .ifPresent(silent::add);
      }
    }
    return (silent.isEmpty() ? fired : silent)
        .stream()
            .min(
                Comparator.<Near>comparingInt(near -> near.gaps().size())
                    .thenComparingDouble(Near::distance))
            .map(this::inWords);
  }

  private Optional<Near> firing(int rule, int[] columns, Map<String, List<Object>> values) {
    var gaps = new ArrayList<Gap>();
    for (var column : columns) {
      var gap = toggle(rule, column, true, values);
      if (gap.isEmpty()) {
        return Optional.empty();
      }
      gaps.add(gap.get());
    }
    return Optional.of(new Near(rule, false, gaps));
  }

  private Optional<Near> stopping(int rule, Map<String, List<Object>> values) {
    Optional<Gap> least = Optional.empty();
    for (var column = 0; column < table.columns().size(); column++) {
      var gap = toggle(rule, column, false, values);
      if (gap.isPresent() && (least.isEmpty() || gap.get().distance() < least.get().distance())) {
        least = gap;
      }
    }
    return least.map(gap -> new Near(rule, true, List.of(gap)));
  }

  /** The least far value of an input of this column that makes one cell hold, or not. */
  private Optional<Gap> toggle(
      int rule, int column, boolean hold, Map<String, List<Object>> values) {
    var cell = table.cells(table.rules().get(rule)).get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    var expression = table.columns().get(column).expression();
    return contract.inputs().stream()
        .filter(input -> Candidates.names(expression, input))
        .flatMap(
            input ->
                values.get(input.name()).stream()
                    .filter(
                        value ->
                            table
                                    .failing(candidates.with(input.name(), value))
                                    .get(rule)
                                    .get(column)
                                != hold)
                    .map(value -> gap(input, value)))
        .min(Comparator.comparingDouble(Gap::distance));
  }

  private Gap gap(Input input, Object value) {
    var now = inputs.get(input.name());
    return new Gap(new Change(input.name(), input.label(), now, value), input.distance(now, value));
  }

  private boolean givesAnotherOutcome(Near near) {
    var changed = new HashMap<>(inputs);
    near.gaps().forEach(gap -> changed.put(gap.change().input(), gap.change().to()));
    var other = outcomeOf.apply(changed);
    return other != null && !other.equals(outcome);
  }

  private Nearest inWords(Near near) {
    var id = table.rules().get(near.rule());
    var annotation = table.annotation(id);
    var changes = near.gaps().stream().map(Gap::change).toList();
    var what = DutchWords.list(changes.stream().map(c -> Explanations.words(contract, c)).toList());
    var rule = "‘" + DutchWords.withoutSources(annotation) + "’";
    var text =
        near.fired()
            ? "Het minst scheelde het bij de regel " + rule + ". Die gold niet met: " + what + "."
            : "De regel die het dichtst bij was: " + rule + ". Die gold wel met: " + what + ".";
    return new Nearest(id, annotation, near.fired(), changes, text);
  }
}
