package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes the case when its process ends, however it ends, and frees its coaches. */
@Component
class CloseTrajectory implements ExecutionListener {

  private final Trajectories trajectories;
  private final Stages stages;
  private final CaseTeam team;
  private final Timeline timeline;
  private final Clock clock;

  CloseTrajectory(
      Trajectories trajectories, Stages stages, CaseTeam team, Timeline timeline, Clock clock) {
    this.trajectories = trajectories;
    this.stages = stages;
    this.team = team;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (!CaseNumber.isValid(execution.getProcessBusinessKey())) {
      return;
    }
    var caseNumber = CaseNumber.of(execution);
    trajectories.end(execution.getProcessInstanceId(), Ending.CANCELLED, clock.instant());
    stages.enter(caseNumber, Stage.CLOSED, clock.instant());
    team.release(caseNumber);
    trajectories
        .latest(caseNumber)
        .flatMap(Trajectories.Trajectory::ending)
        .ifPresent(e -> timeline.add(caseNumber, Timeline.Kind.STAGE, "", e.label()));
  }
}
