package be.woonspoor.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables with inputs that stay in Java: nothing of them becomes a variable or
 * history, and the answer says which rules fired, for the receipt.
 */
@Component
public class Decisions implements DmnDecisionTableEvaluationListener {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final ObjectProvider<DecisionService> decisions;
  private final ObjectProvider<RepositoryService> repository;
  private final ThreadLocal<Deque<DmnDecisionTableEvaluationEvent>> evaluated =
      ThreadLocal.withInitial(ArrayDeque::new);
  private final Map<String, Map<String, String>> annotations = new ConcurrentHashMap<>();

  Decisions(
      ObjectProvider<DecisionService> decisions, ObjectProvider<RepositoryService> repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /**
   * Asks the newest version of a table.
   *
   * @param key id of the decision
   * @param inputs the inputs by name; absent ones count as null
   */
  public Decision decide(String key, Map<String, Object> inputs) {
    var definition = newest(key);
    evaluated.get().clear();
    try {
      decisions
          .getObject()
          .evaluateDecisionTableById(definition.getId())
          .variables(inputs)
          .evaluate();
      var event = evaluated.get().getLast();
      return answer(key, definition.getId(), definition.getVersion(), event);
    } finally {
      evaluated.remove();
    }
  }

  /**
   * The texts that the rules of the newest version name for an input, such as the codes to choose
   * from, in the order of the table.
   */
  public List<String> literals(String key, String input) {
    var table =
        repository
            .getObject()
            .getDmnModelInstance(newest(key).getId())
            .getModelElementsByType(DecisionTable.class)
            .iterator()
            .next();
    var column =
        table.getInputs().stream()
            .map(each -> each.getInputExpression().getText().getTextContent().strip())
            .toList()
            .indexOf(input);
    return table.getRules().stream()
        .map(rule -> List.copyOf(rule.getInputEntries()).get(column).getTextContent())
        .flatMap(entry -> QUOTED.matcher(entry).results().map(quoted -> quoted.group(1)))
        .distinct()
        .toList();
  }

  /**
   * The id of the newest version of a table, for whoever keeps answers that depend on nothing else.
   */
  String newestVersion(String key) {
    return newest(key).getId();
  }

  private DecisionDefinition newest(String key) {
    var definition =
        repository
            .getObject()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw new IllegalArgumentException("there is no decision table '" + key + "'");
    }
    return definition;
  }

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    evaluated.get().addLast(event);
  }

  private Decision answer(
      String key, String definitionId, int version, DmnDecisionTableEvaluationEvent event) {
    var sentences = annotations.computeIfAbsent(definitionId, this::readAnnotations);
    var results = new ArrayList<Map<String, Object>>();
    var rules = new ArrayList<Decision.FiredRule>();
    for (var rule : event.getMatchingRules()) {
      var outputs = new LinkedHashMap<String, Object>();
      rule.getOutputEntries()
          .values()
          .forEach(out -> outputs.put(out.getOutputName(), out.getValue().getValue()));
      results.add(outputs);
      rules.add(new Decision.FiredRule(rule.getId(), sentences.getOrDefault(rule.getId(), "")));
    }
    return new Decision(key, version, List.copyOf(results), List.copyOf(rules));
  }

  private Map<String, String> readAnnotations(String definitionId) {
    var sentences = new LinkedHashMap<String, String>();
    var model = repository.getObject().getDmnModelInstance(definitionId);
    for (var table : model.getModelElementsByType(DecisionTable.class)) {
      for (Rule rule : table.getRules()) {
        var description = rule.getDescription();
        sentences.put(
            rule.getId(), description == null ? "" : description.getTextContent().strip());
      }
    }
    return sentences;
  }
}
