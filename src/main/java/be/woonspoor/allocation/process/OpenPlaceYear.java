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
  private final Clock clock;

  OpenPlaceYear(PlaceDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.open(clock.instant().atZone(Terms.BELGIUM).getYear());
  }
}
