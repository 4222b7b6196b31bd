package be.woonspoor.tenancy.process;

import be.woonspoor.engine.FactValue;
import be.woonspoor.engine.Messages;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries what happens to a tenancy into the processes of its case. */
@Component
class SignalWorkflow {

  private static final String TRAJECTORY = "housing-trajectory";
  private static final String SIGNAL_RAISED = "tenancy.signal-raised";
  private static final String COACHING_CYCLE = "coaching-cycle";
  private static final String CONTACT_LOGGED = "coaching.contact-logged";
  private static final String REVIEW_REQUESTED = "coaching.review-requested";

  private final Messages messages;
  private final RuntimeService runtime;

  SignalWorkflow(Messages messages, RuntimeService runtime) {
    this.messages = messages;
    this.runtime = runtime;
  }

  /** Has a new signal followed up: in the trajectory of the case, or by itself if none runs. */
  void raised(String caseNumber, UUID signalId) {
    var signal = TenancySignalProcess.SIGNAL_ID.with(signalId);
    if (!messages.tryToCase(caseNumber, TRAJECTORY, SIGNAL_RAISED, signal)) {
      runtime.startProcessInstanceByKey(
          TenancySignalProcess.KEY, caseNumber, FactValue.asVariables(signal));
    }
  }

  /**
   * Has a signal weighed again, if whoever works on it waits for a longer time. A task for tomorrow
   * stays as it is: its form shows the new facts.
   */
  void factsAdded(String caseNumber, UUID signalId) {
    runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(caseNumber)
        .processDefinitionKey(TenancySignalProcess.KEY)
        .processVariableValueEquals(
            TenancySignalProcess.SIGNAL_ID.name(),
            TenancySignalProcess.SIGNAL_ID.toEngine(signalId))
        .messageEventSubscriptionName(TenancySignalProcess.FACTS_ADDED)
        .list()
        .forEach(
            waiting ->
                runtime.messageEventReceived(TenancySignalProcess.FACTS_ADDED, waiting.getId()));
  }

  /** Asks the running coaching to review now; nothing when none runs. */
  void reviewNeeded(String caseNumber) {
    messages.tryToCase(caseNumber, COACHING_CYCLE, REVIEW_REQUESTED);
  }

  /** Tells the running coaching that somebody was seen or heard; nothing when none waits for it. */
  void signOfLife(String caseNumber) {
    messages.tryToCase(caseNumber, COACHING_CYCLE, CONTACT_LOGGED);
  }
}
