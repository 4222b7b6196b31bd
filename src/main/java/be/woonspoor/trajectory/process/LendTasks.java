package be.woonspoor.trajectory.process;

import be.woonspoor.team.Absences;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lends the tasks of somebody who is away from now on. */
@Component
class LendTasks implements JavaDelegate {

  private final Absences absences;
  private final TaskLoans loans;
  private final Clock clock;

  LendTasks(Absences absences, TaskLoans loans, Clock clock) {
    this.absences = absences;
    this.loans = loans;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var absence = absences.get(execution.getProcessBusinessKey());
    absences.begin(absence.key(), clock.instant());
    loans.settle(absence.away());
  }
}
