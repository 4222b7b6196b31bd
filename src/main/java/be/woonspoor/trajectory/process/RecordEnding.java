package be.woonspoor.trajectory.process;

import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Trajectories;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes at which end event the trajectory ended. */
@Component
class RecordEnding implements ExecutionListener {

  private final Trajectories trajectories;
  private final Clock clock;

  RecordEnding(Trajectories trajectories, Clock clock) {
    this.trajectories = trajectories;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    trajectories.end(
        execution.getProcessInstanceId(),
        Ending.ofEndEvent(execution.getCurrentActivityId()),
        clock.instant());
  }
}
