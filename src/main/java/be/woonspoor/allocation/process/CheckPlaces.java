package be.woonspoor.allocation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds places against processes and counts what people have to look into. */
@Component
class CheckPlaces implements JavaDelegate {

  private final PlaceReconciler reconciler;
  private final OpenFindings open;

  CheckPlaces(PlaceReconciler reconciler, OpenFindings open) {
    this.reconciler = reconciler;
    this.open = open;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reconciler.reconcile();
    CheckPlacesProcess.FINDINGS.set(
        execution, open.isOnSomebodysDesk() ? 0 : reconciler.find().size());
  }
}
