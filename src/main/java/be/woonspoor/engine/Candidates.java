package be.woonspoor.engine;

import be.woonspoor.engine.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The other values of an input that are worth trying: of all that a table treats alike, the nearest
 * one. Numbers with a wide range are searched between the numbers that the table names, by halving.
 */
final class Candidates {

  private static final int FEW = 200;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");

  private final Table table;
  private final Map<String, Object> inputs;
  private final Function<Map<String, Object>, Object> outcome;
  private final Map<String, List<Object>> found = new HashMap<>();

  /**
   * @param outcome of given inputs
   */
  Candidates(
      Table table, Map<String, Object> inputs, Function<Map<String, Object>, Object> outcome) {
    this.table = table;
    this.inputs = inputs;
    this.outcome = outcome;
  }

  /** The values to try, the nearest first. */
  List<Object> of(Input input) {
    var known = found.get(input.name());
    if (known == null) {
      known = search(input);
      found.put(input.name(), known);
    }
    return known;
  }

  private List<Object> search(Input input) {
    var now = inputs.get(input.name());
    var wide = input.kind() == Input.Kind.NUMBER && input.highest() - input.lowest() > FEW;
    var values = wide ? boundaries(input, now) : input.others(now);
    values.sort((a, b) -> Double.compare(input.distance(now, a), input.distance(now, b)));
    return isAsked(input) ? unlike(input, values) : values;
  }

  /** The inputs, one of them changed. */
  Map<String, Object> with(String name, Object value) {
    var changed = new HashMap<>(inputs);
    changed.put(name, value);
    return changed;
  }

  private List<Object> unlike(Input input, List<Object> values) {
    var seen = new HashSet<Object>();
    seen.add(signature(inputs));
    var unlike = new ArrayList<Object>();
    for (var value : values) {
      if (seen.add(signature(with(input.name(), value)))) {
        unlike.add(value);
      }
    }
    return unlike;
  }

  /** How the table and what follows on it treat some inputs. */
  Object signature(Map<String, Object> tried) {
    var outcomeNow = outcome.apply(tried);
    return List.of(table.failing(tried), outcomeNow == null ? "" : outcomeNow);
  }

  /** Whether a table looks at an input at all. */
  private boolean isAsked(Input input) {
    return table.columns().stream().anyMatch(column -> names(column.expression(), input))
        || table.rules().stream()
            .flatMap(rule -> table.cells(rule).stream())
            .anyMatch(cell -> names(cell, input));
  }

  static boolean names(String expression, Input input) {
    return Pattern.compile("\\b" + Pattern.quote(input.name()) + "\\b").matcher(expression).find();
  }

  private List<Object> boundaries(Input input, Object now) {
    var probes = new TreeSet<Double>();
    numbersOfTheTable()
        .forEach(
            n ->
                probes.addAll(
                    List.of(Math.floor(n) - 1, Math.floor(n), Math.ceil(n), Math.floor(n) + 1)));
    inputs.values().stream()
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue())
        .forEach(n -> probes.addAll(List.of(Math.floor(n) - 1, Math.floor(n), Math.floor(n) + 1)));
    probes.add((double) input.lowest());
    probes.add((double) input.highest());
    probes.removeIf(probe -> probe < input.lowest() || probe > input.highest());
    var start = now instanceof Number number ? number.doubleValue() : input.lowest();
    var found = new ArrayList<Object>();
    walk(input, now, start, new ArrayList<>(probes.tailSet(start, false)), found);
    walk(input, now, start, new ArrayList<>(probes.headSet(start, false).descendingSet()), found);
    return found;
  }

  /**
   * Walks away from where the input stands and notes each first value that is treated otherwise.
   */
  private void walk(
      Input input, Object now, double start, List<Double> probes, List<Object> found) {
    var from = start;
    var before = signature(with(input.name(), Input.like(now, start)));
    for (double probe : probes) {
      var after = signature(with(input.name(), Input.like(now, probe)));
      if (!after.equals(before)) {
        found.add(Input.like(now, firstUnlike(input, now, from, probe, before)));
        before = after;
      }
      from = probe;
    }
  }

  private double firstUnlike(Input input, Object now, double like, double unlike, Object before) {
    var near = like;
    var far = unlike;
    while (true) {
      var middle = far > near ? Math.floor((near + far) / 2) : Math.ceil((near + far) / 2);
      if (middle == near || middle == far || Math.abs(far - near) <= 1) {
        return far;
      }
      if (signature(with(input.name(), Input.like(now, middle))).equals(before)) {
        near = middle;
      } else {
        far = middle;
      }
    }
  }

  private List<Double> numbersOfTheTable() {
    var numbers = new ArrayList<Double>();
    table.rules().stream()
        .flatMap(rule -> table.cells(rule).stream())
        .forEach(cell -> collect(cell, numbers));
    table.columns().forEach(column -> collect(column.expression(), numbers));
    return numbers;
  }

  private static void collect(String expression, List<Double> numbers) {
    NUMBER.matcher(expression).results().forEach(n -> numbers.add(Double.valueOf(n.group())));
  }
}
