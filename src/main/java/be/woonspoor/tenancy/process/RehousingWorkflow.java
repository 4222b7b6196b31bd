package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.Timeline;
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
  private final Timeline timeline;
  private final Messages messages;
  private final RuntimeService runtime;

  RehousingWorkflow(Leases leases, Timeline timeline, Messages messages, RuntimeService runtime) {
    this.leases = leases;
    this.timeline = timeline;
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

  /**
   * Stops a search by accelerated allocation: the person is no candidate any more. The lease and
   * the rest of the search stay; once a new lease is signed, there is nothing left to stop (R9).
   */
  void stopSearch(String caseNumber) {
    if (leaseWasSigned(caseNumber)) {
      return;
    }
    if (messages.tryToCase(
        caseNumber, AcceleratedSearchProcess.KEY, AcceleratedSearchProcess.STOPPED)) {
      timeline.add(
          caseNumber,
          Timeline.Kind.TENANCY,
          "",
          "Versneld zoeken gestopt; het zoeken zelf en de huur gaan door");
    }
  }

  private boolean leaseWasSigned(String caseNumber) {
    return messages
        .fact(caseNumber, AcceleratedSearchProcess.KEY, AcceleratedSearchProcess.LEASES_BEFORE)
        .filter(before -> leases.all(caseNumber).size() > before)
        .isPresent();
  }
}
