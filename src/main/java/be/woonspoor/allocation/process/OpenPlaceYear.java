package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the places of the year that begins, and gives them to whoever waits. */
@Component
class OpenPlaceYear implements JavaDelegate {

  private final PlaceDesk desk;
  private final PlaceReconciler reconciler;
  private final Clock clock;

  OpenPlaceYear(PlaceDesk desk, PlaceReconciler reconciler, Clock clock) {
    this.desk = desk;
    this.reconciler = reconciler;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reconciler.reconcile();
    desk.open(clock.instant().atZone(Terms.BELGIUM).getYear());
  }
}
