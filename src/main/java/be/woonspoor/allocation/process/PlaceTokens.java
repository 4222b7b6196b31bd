package be.woonspoor.allocation.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Where the running allocations stand, as far as places are concerned. */
@Component
class PlaceTokens {

  private final RuntimeService runtime;

  PlaceTokens(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** The cases that stand where a place is held. */
  Set<String> holding() {
    return casesOf(
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKeyIn(DwellingOfferProcess.KEY, LeaseAndMoveInProcess.KEY)
            .list());
  }

  /** The cases that wait for a place. */
  Set<String> waiting() {
    var instances =
        runtime
            .createExecutionQuery()
            .processDefinitionKey(WaitingForPlaceProcess.KEY)
            .messageEventSubscriptionName(WaitingForPlaceProcess.PLACE_RESERVED)
            .list()
            .stream()
            .map(Execution::getProcessInstanceId)
            .collect(Collectors.toSet());
    return instances.isEmpty()
        ? Set.of()
        : casesOf(runtime.createProcessInstanceQuery().processInstanceIds(instances).list());
  }

  /** The cases with an accelerated allocation, wherever it stands. */
  Set<String> running() {
    var cases =
        new HashSet<>(
            casesOf(
                runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(AcceleratedAllocationProcess.KEY)
                    .list()));
    cases.addAll(holding());
    return cases;
  }

  private static Set<String> casesOf(Collection<ProcessInstance> instances) {
    return instances.stream().map(ProcessInstance::getBusinessKey).collect(Collectors.toSet());
  }
}
