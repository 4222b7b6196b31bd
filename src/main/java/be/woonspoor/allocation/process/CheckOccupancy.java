package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Occupancy;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the offered dwelling against the household (R14). */
@Component
class CheckOccupancy implements JavaDelegate {

  private final Occupancy occupancy;

  CheckOccupancy(Occupancy occupancy) {
    this.occupancy = occupancy;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DwellingOfferProcess.FITS.set(execution, occupancy.check(CaseNumber.of(execution)));
  }
}
