package be.woonspoor.trajectory.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * What runs beside the main line of a case. Looks past the rights of whoever asks: a coach may not
 * see other processes, but must be told.
 */
@Component
class Beside {

  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;

  Beside(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
    this.runtime = runtime;
    this.engine = engine;
  }

  private static final List<Map.Entry<String, String>> MATTERS =
      List.of(
          Map.entry("rehousing", "het wonen wordt veiliggesteld"),
          Map.entry("intensive-follow-up", "de intensieve opvolging"),
          Map.entry("stay-elsewhere", "een verblijf elders"),
          Map.entry("tenancy-signal", "een signaal over het wonen"));

  /** The first thing that is not finished, in the words of a coach. */
  Optional<String> stillRunning(String caseNumber) {
    return MATTERS.stream()
        .filter(matter -> runs(caseNumber, matter.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean runs(String caseNumber, String process) {
    var query =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(process);
    return engine
            .getCommandExecutorTxRequired()
            .execute(context -> context.runWithoutAuthorization(query::count))
        > 0;
  }
}
