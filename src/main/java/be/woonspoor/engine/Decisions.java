package be.woonspoor.engine;

import be.woonspoor.engine.table.Table;
import be.woonspoor.engine.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables with inputs that stay in Java: nothing of them becomes a variable or
 * history, and the answer says which rules fired, for the receipt.
 */
@Component
public class Decisions {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final ObjectProvider<RepositoryService> repository;
  private final KeptTables kept;
  private final Tables tables = new Tables();
  private final Map<String, AskedTable> byDefinition = new ConcurrentHashMap<>();
  private final Map<String, Table> byContent = new ConcurrentHashMap<>();

  Decisions(ObjectProvider<RepositoryService> repository, KeptTables kept) {
    this.repository = repository;
    this.kept = kept;
  }

  /** One version of a table, with where it comes from. */
  private record AskedTable(String key, int version, String contentHash, Table table) {}

  /**
   * Asks the newest version of a table.
   *
   * @param key id of the decision
   * @param inputs the inputs by name; absent ones count as null
   */
  public Decision decide(String key, Map<String, Object> inputs) {
    return answer(newestTable(key), inputs);
  }

  /**
   * Asks again what was asked before, of the very bytes that answered then.
   *
   * @param asked names the table and its content; its rules and results don't count
   * @throws IllegalArgumentException when those bytes were not kept
   */
  public Decision again(Decision asked, Map<String, Object> inputs) {
    return answer(
        new AskedTable(
            asked.key(),
            asked.version(),
            asked.contentHash(),
            table(asked.key(), asked.contentHash())),
        inputs);
  }

  /** Keeps all tables at the start, so that no decision has to. */
  @EventListener(ApplicationReadyEvent.class)
  void keepAll() {
    repository
        .getObject()
        .createDecisionDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(definition -> newestTable(definition.getKey()));
  }

  /** The table that gave an answer. */
  Table tableOf(Decision asked) {
    return table(asked.key(), asked.contentHash());
  }

  /**
   * The texts that the rules of the newest version name for an input, such as the codes to choose
   * from, in the order of the table.
   */
  public List<String> literals(String key, String input) {
    var table = newestTable(key).table();
    var column = table.columns().stream().map(Tables.Column::expression).toList().indexOf(input);
    return table.rules().stream()
        .map(rule -> table.cells(rule).get(column))
        .flatMap(cell -> QUOTED.matcher(cell).results().map(quoted -> quoted.group(1)))
        .distinct()
        .toList();
  }

  /**
   * The id of the newest version of a table, for whoever keeps answers that depend on nothing else.
   */
  String newestVersion(String key) {
    return newest(key).getId();
  }

  private AskedTable newestTable(String key) {
    var definition = newest(key);
    var known = byDefinition.get(definition.getId());
    if (known == null) {
      var content = content(definition);
      var hash = kept.keep(key, content);
      var table = byContent.computeIfAbsent(key + hash, any -> tables.read(key, content));
      known = new AskedTable(key, definition.getVersion(), hash, table);
      byDefinition.put(definition.getId(), known);
    }
    return known;
  }

  private Table table(String key, String hash) {
    return byContent.computeIfAbsent(key + hash, any -> tables.read(key, kept.get(hash)));
  }

  /**
   * Asks the engine itself, past its query API: that builds its statement anew each time, and a
   * term is asked for at every task.
   */
  private DecisionDefinition newest(String key) {
    var definition =
        ((ServiceImpl) repository.getObject())
            .getCommandExecutor()
            .execute(
                context ->
                    context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key));
    if (definition == null) {
      throw new IllegalArgumentException("there is no decision table '" + key + "'");
    }
    return definition;
  }

  private byte[] content(DecisionDefinition definition) {
    try (var stream = repository.getObject().getDecisionModel(definition.getId())) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Decision answer(AskedTable asked, Map<String, Object> inputs) {
    var fired = asked.table().ask(inputs);
    return new Decision(
        asked.key(),
        asked.version(),
        asked.contentHash(),
        fired.stream().map(Table.Fired::outputs).toList(),
        fired.stream()
            .map(rule -> new Decision.FiredRule(rule.rule(), asked.table().annotation(rule.rule())))
            .toList());
  }
}
