package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.trajectory.Trajectories;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the retention term; destroying anything takes a decision of its own. */
@Component
class StartRetention implements JavaDelegate {

  private final Trajectories trajectories;
  private final Clock clock;

  StartRetention(Trajectories trajectories, Clock clock) {
    this.trajectories = trajectories;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    trajectories.startRetention(CaseNumber.of(execution), clock.instant());
  }
}
