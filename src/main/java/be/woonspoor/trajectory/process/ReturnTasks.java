package be.woonspoor.trajectory.process;

import be.woonspoor.team.Absences;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the tasks back to somebody who returns. */
@Component
class ReturnTasks implements JavaDelegate {

  private final Absences absences;
  private final TaskLoans loans;
  private final Clock clock;

  ReturnTasks(Absences absences, TaskLoans loans, Clock clock) {
    this.absences = absences;
    this.loans = loans;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var absence = absences.get(execution.getProcessBusinessKey());
    absences.end(absence.key(), clock.instant());
    loans.settle(absence.away());
  }
}
