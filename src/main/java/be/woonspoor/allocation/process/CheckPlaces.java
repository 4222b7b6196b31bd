package be.woonspoor.allocation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds places against processes and counts what people have to look into. */
@Component
class CheckPlaces implements JavaDelegate {

  private final PlaceReconciler reconciler;
  private final RuntimeService runtime;

  CheckPlaces(PlaceReconciler reconciler, RuntimeService runtime) {
    this.reconciler = reconciler;
    this.runtime = runtime;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reconciler.reconcile();
    // one task is enough: it shows what there is at the moment it is opened
    var findings = isOnSomebodysDesk() ? 0 : reconciler.find().size();
    CheckPlacesProcess.FINDINGS.set(execution, findings);
  }

  private boolean isOnSomebodysDesk() {
    return runtime
            .createExecutionQuery()
            .processDefinitionKey(CheckPlacesProcess.KEY)
            .activityId("LookIntoPlaces")
            .count()
        > 0;
  }
}
