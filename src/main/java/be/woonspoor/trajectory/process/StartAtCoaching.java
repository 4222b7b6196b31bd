package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the trajectory of a running tenancy at the coaching. */
@Component
class StartAtCoaching implements JavaDelegate {

  private final TrajectoryWorkflow trajectory;

  StartAtCoaching(TrajectoryWorkflow trajectory) {
    this.trajectory = trajectory;
  }

  @Override
  public void execute(DelegateExecution execution) {
    trajectory.startAtCoaching(CaseNumber.of(execution));
  }
}
