package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Messages;
import be.woonspoor.tenancy.Leases;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has somebody look after a home that is in danger or ends, once at a time. */
@Component
class RehousingWorkflow {

  private static final String TRAJECTORY = "housing-trajectory";
  private static final String LEASE_IN_DANGER = "tenancy.lease-in-danger";

  private final Leases leases;
  private final Messages messages;
  private final RuntimeService runtime;

  RehousingWorkflow(Leases leases, Messages messages, RuntimeService runtime) {
    this.leases = leases;
    this.messages = messages;
    this.runtime = runtime;
  }

  /**
   * Has somebody look after the home of a case: beside its trajectory, or by itself if none runs.
   *
   * @return false when that already happens; whoever works on it sees the new facts
   */
  boolean begin(String caseNumber) {
    // of two who tell it at once the second waits here, and finds what the first began
    leases.hold(caseNumber);
    if (messages.isRunning(caseNumber, RehousingProcess.KEY)) {
      return false;
    }
    if (!messages.tryToCase(caseNumber, TRAJECTORY, LEASE_IN_DANGER)) {
      runtime.startProcessInstanceByKey(RehousingProcess.KEY, caseNumber);
    }
    return true;
  }
}
