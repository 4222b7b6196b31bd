package be.woonspoor.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/**
 * Sends messages to processes, always to one execution that was looked up, never by business key
 * alone: the key is in every child of a case.
 */
@Component
public class Messages {

  private final RuntimeService runtime;

  Messages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Sends a message to the one process of a case that waits for it.
   *
   * @throws NobodyWaits when none does
   */
  public void toCase(String caseNumber, String processKey, String message, FactValue... facts) {
    if (!tryToCase(caseNumber, processKey, message, facts)) {
      throw new NobodyWaits(caseNumber, message);
    }
  }

  /** Sends a message to the process of a case that waits for it; false when none does. */
  public boolean tryToCase(
      String caseNumber, String processKey, String message, FactValue... facts) {
    var waiting = waiting(caseNumber, processKey, message);
    if (waiting.isEmpty()) {
      return false;
    }
    if (waiting.size() > 1) {
      throw new IllegalStateException(
          waiting.size() + " executions of " + processKey + " wait for " + message);
    }
    receive(message, waiting.get(0), facts);
    return true;
  }

  /**
   * Sends a message to one process instance.
   *
   * @throws NobodyWaits when it does not wait for it
   */
  public void toInstance(String processInstanceId, String message, FactValue... facts) {
    var waiting =
        unchecked(
            () ->
                runtime
                    .createExecutionQuery()
                    .processInstanceId(processInstanceId)
                    .messageEventSubscriptionName(message)
                    .list());
    if (waiting.size() != 1) {
      throw new NobodyWaits("of process instance " + processInstanceId, message);
    }
    receive(message, waiting.get(0), facts);
  }

  /** Starts a process of a case that no person starts: something that happened does. */
  public void begin(String processKey, String caseNumber, FactValue... facts) {
    unchecked(
        () ->
            runtime.startProcessInstanceByKey(
                processKey, caseNumber, FactValue.asVariables(facts)));
  }

  /** Whether a process of the case waits for a message. */
  public boolean isAwaited(String caseNumber, String processKey, String message) {
    return !waiting(caseNumber, processKey, message).isEmpty();
  }

  /** Whether a process of the case runs, wherever it stands. */
  public boolean isRunning(String caseNumber, String processKey) {
    return unchecked(
            () ->
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .processDefinitionKey(processKey)
                    .count())
        > 0;
  }

  /** A fact of the one process of this kind that runs for a case; none when none runs. */
  public <T> Optional<T> fact(String caseNumber, String processKey, Fact<T> fact) {
    return unchecked(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .findFirst()
                .map(instance -> runtime.getVariable(instance.getId(), fact.name()))
                .map(fact::fromEngine));
  }

  private List<Execution> waiting(String caseNumber, String processKey, String message) {
    return unchecked(
        () ->
            runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(processKey)
                .messageEventSubscriptionName(message)
                .list());
  }

  private void receive(String message, Execution execution, FactValue... facts) {
    unchecked(
        () -> {
          try {
            runtime.messageEventReceived(message, execution.getId(), FactValue.asVariables(facts));
          } catch (ProcessEngineException | NullPointerException failure) {
            if (stillWaits(execution, message)) {
              throw failure;
            }
            throw new NobodyWaits("of execution " + execution.getId(), message);
          }
          return execution;
        });
  }

  /**
   * Whether nobody else was first, after we saw that it waits. The engine has no exception of its
   * own for that, and stumbles over nothing when the whole instance has gone.
   */
  private boolean stillWaits(Execution execution, String message) {
    return runtime
            .createEventSubscriptionQuery()
            .executionId(execution.getId())
            .eventName(message)
            .count()
        > 0;
  }

  /**
   * Sending is decided by our own rules: whoever may fill in the form or call the API need not have
   * the engine's permission to touch the process that listens.
   */
  private <T> T unchecked(Supplier<T> question) {
    return ((ServiceImpl) runtime)
        .getCommandExecutor()
        .execute(context -> context.runWithoutAuthorization(question::get));
  }
}
