package be.woonspoor.allocation.process;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the two months to register are half gone (R12). */
@Component
class RemindAdministration implements JavaDelegate {

  private final Timeline timeline;

  RemindAdministration(Timeline timeline) {
    this.timeline = timeline;
  }

  @Override
  public void execute(DelegateExecution execution) {
    timeline.add(
        CaseNumber.of(execution),
        Timeline.Kind.STEP,
        "",
        "Herinnering: inschrijven bij de verhuurder moet binnen twee maanden na de erkenning");
  }
}
