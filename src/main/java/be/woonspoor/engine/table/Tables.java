package be.woonspoor.engine.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Reads decision tables from their bytes. The same decision engine as the process engine's, but on
 * its own: no history, no script, no expression language but FEEL, and a memory for cells.
 */
public final class Tables {

  private final DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
  private final DmnEngine engine;
  private final CellEvaluation cells;

  public Tables() {
    var feel = new RememberedFeel(new ScalaFeelEngineFactory().createInstance());
    configuration.setFeelEngineFactory(() -> feel);
    configuration.setElProvider(
        expression -> {
          throw new IllegalStateException("a table speaks FEEL only, not: " + expression);
        });
    configuration.setScriptEngineResolver(
        language -> {
          throw new IllegalStateException("a table speaks FEEL only, not " + language);
        });
    engine = configuration.buildEngine();
    cells = new CellEvaluation(configuration);
  }

  /**
   * Reads one table.
   *
   * @param key id of the decision in the file
   * @throws RuntimeException when the bytes hold no such table
   */
  public Table read(String key, byte[] bytes) {
    var model = Dmn.readModelFromStream(new ByteArrayInputStream(bytes));
    var annotations = new LinkedHashMap<String, String>();
    for (Rule rule : model.getModelElementsByType(Rule.class)) {
      var description = rule.getDescription();
      annotations.put(
          rule.getId(), description == null ? "" : description.getTextContent().strip());
    }
    List<Column> columns = new ArrayList<>();
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Input input : model.getModelElementsByType(Input.class)) {
      columns.add(
          new Column(
              input.getLabel() == null ? "" : input.getLabel(),
              input.getInputExpression().getText().getTextContent().strip()));
    }
    for (Rule rule : model.getModelElementsByType(Rule.class)) {
      texts.put(
          rule.getId(),
          rule.getInputEntries().stream()
              .map(entry -> entry.getText().getTextContent().strip())
              .toList());
    }
    return new Table(engine.parseDecision(key, model), cells, columns, texts, annotations);
  }

  /**
   * A column of a table.
   *
   * @param label as the table names it, for people
   * @param expression what of the inputs it looks at
   */
  public record Column(String label, String expression) {}
}
