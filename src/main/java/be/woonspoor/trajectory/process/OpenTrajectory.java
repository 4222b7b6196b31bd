package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Notes which process carries the case. Heard twice at a start by form, where the case gets its
 * number only in the form.
 */
@Component
class OpenTrajectory implements ExecutionListener {

  private final Trajectories trajectories;
  private final Stages stages;
  private final Clock clock;

  OpenTrajectory(Trajectories trajectories, Stages stages, Clock clock) {
    this.trajectories = trajectories;
    this.stages = stages;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (!CaseNumber.isValid(execution.getProcessBusinessKey())) {
      return;
    }
    var caseNumber = CaseNumber.of(execution);
    stages.leave(caseNumber, Stage.CLOSED, clock.instant());
    trajectories.open(caseNumber, execution.getProcessInstanceId(), clock.instant());
  }
}
