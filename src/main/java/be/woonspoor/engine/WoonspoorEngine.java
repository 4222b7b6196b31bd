package be.woonspoor.engine;

import be.woonspoor.engine.model.ModelListener;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hangs everything of ours on the engine; without this plugin the same models run on a bare one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WoonspoorEngine extends AbstractProcessEnginePlugin {

  private final FactsHistory history;
  private final ModelListener models;

  /**
   * @param tables asked for so that the tables are there before the engine, which the login chain
   *     needs as early as the web server starts
   */
  WoonspoorEngine(FactsHistory history, ModelListener models, FlywayMigrationInitializer tables) {
    this.history = history;
    this.models = models;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomHistoryLevels(new ArrayList<>(List.of(history)));
    configuration.setHistory(history.getName());
    var listeners = new ArrayList<>(orEmpty(configuration.getCustomPostBPMNParseListeners()));
    listeners.add(models);
    configuration.setCustomPostBPMNParseListeners(listeners);
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setBusinessCalendarManager(
        BelgianCycles.before(configuration.getBusinessCalendarManager()));
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
