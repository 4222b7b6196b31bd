package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts coaching again in a case that was closed. */
@Component
class RestartCoaching implements JavaDelegate {

  private final TrajectoryWorkflow trajectory;

  RestartCoaching(TrajectoryWorkflow trajectory) {
    this.trajectory = trajectory;
  }

  @Override
  public void execute(DelegateExecution execution) {
    trajectory.startAtCoaching(CaseNumber.of(execution));
  }
}
