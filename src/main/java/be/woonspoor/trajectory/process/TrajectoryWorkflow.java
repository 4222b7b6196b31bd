package be.woonspoor.trajectory.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** From the domain to the process: starts a trajectory where the case stands. */
@Component
class TrajectoryWorkflow {

  private final RuntimeService runtime;

  TrajectoryWorkflow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Starts the trajectory of a case that was just referred. */
  void start(String caseNumber) {
    runtime.startProcessInstanceByKey(HousingTrajectory.KEY, caseNumber);
  }

  /** Starts the trajectory of a case that is already housed. */
  void startAtCoaching(String caseNumber) {
    runtime
        .createProcessInstanceByKey(HousingTrajectory.KEY)
        .businessKey(caseNumber)
        .startBeforeActivity(HousingTrajectory.COACHING_STEP)
        .execute();
  }
}
