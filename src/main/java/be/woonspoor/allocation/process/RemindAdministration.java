package be.woonspoor.allocation.process;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the registration as urgent for the office: half of its term is gone (R12). */
@Component
class RemindAdministration implements JavaDelegate {

  private final Timeline timeline;
  private final RegistrationTask task;

  RemindAdministration(Timeline timeline, RegistrationTask task) {
    this.timeline = timeline;
    this.task = task;
  }

  @Override
  public void execute(DelegateExecution execution) {
    task.isUrgent(execution);
    timeline.add(
        CaseNumber.of(execution),
        Timeline.Kind.STEP,
        "",
        "Herinnering: inschrijven bij de verhuurder moet binnen twee maanden na de erkenning");
  }
}
