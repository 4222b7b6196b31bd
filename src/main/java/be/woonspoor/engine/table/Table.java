package be.woonspoor.engine.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** One version of a decision table, ready to be asked. */
public final class Table {

  private final DmnDecision decision;
  private final DmnDecisionTableImpl logic;
  private final CellEvaluation cells;
  private final List<Tables.Column> columns;
  private final Map<String, List<String>> texts;
  private final Map<String, String> annotations;

  Table(
      DmnDecision decision,
      CellEvaluation cells,
      List<Tables.Column> columns,
      Map<String, List<String>> texts,
      Map<String, String> annotations) {
    this.decision = decision;
    this.logic = (DmnDecisionTableImpl) decision.getDecisionLogic();
    this.cells = cells;
    this.columns = List.copyOf(columns);
    this.texts = Map.copyOf(texts);
    this.annotations = Map.copyOf(annotations);
  }

  /** A rule that fired, and what it gives. */
  public record Fired(String rule, Map<String, Object> outputs) {}

  /** Asks the table; the rules that fired in their order. */
  public List<Fired> ask(Map<String, Object> inputs) {
    var fired = new ArrayList<Fired>();
    for (var rule : cells.ask(decision, context(inputs)).getMatchingRules()) {
      var outputs = new LinkedHashMap<String, Object>();
      rule.getOutputEntries()
          .values()
          .forEach(out -> outputs.put(out.getOutputName(), out.getValue().getValue()));
      fired.add(new Fired(rule.getId(), outputs));
    }
    return fired;
  }

  public List<String> rules() {
    return logic.getRules().stream().map(rule -> rule.getId()).toList();
  }

  /** The sentence of a rule that says what it holds and where it comes from. */
  public String annotation(String rule) {
    return annotations.getOrDefault(rule, "");
  }

  public List<Tables.Column> columns() {
    return columns;
  }

  /** What a rule asks of each column, as it is written; empty where anything goes. */
  public List<String> cells(String rule) {
    return texts.get(rule);
  }

  /** For each rule, in order, the columns whose cell does not hold; a rule with none fires. */
  public List<BitSet> failing(Map<String, Object> inputs) {
    var context = context(inputs);
    var failing = logic.getRules().stream().map(rule -> new BitSet()).toList();
    for (var column = 0; column < logic.getInputs().size(); column++) {
      var input = logic.getInputs().get(column);
      var withColumn = cells.column(input, context);
      for (var rule = 0; rule < failing.size(); rule++) {
        var cell = logic.getRules().get(rule).getConditions().get(column);
        if (!cells.holds(input, cell, withColumn)) {
          failing.get(rule).set(column);
        }
      }
    }
    return failing;
  }

  private static VariableContext context(Map<String, Object> inputs) {
    return Variables.fromMap(inputs).asVariableContext();
  }
}
