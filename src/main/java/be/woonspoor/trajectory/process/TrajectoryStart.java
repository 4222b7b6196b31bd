package be.woonspoor.trajectory.process;

import be.woonspoor.referral.ReferralReceived;
import be.woonspoor.trajectory.RunningCaseOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A referral that came by the API, and a running case from a file, start their trajectory in the
 * same transaction: a case without its process can't exist.
 */
@Component
class TrajectoryStart {

  private final TrajectoryWorkflow trajectory;

  TrajectoryStart(TrajectoryWorkflow trajectory) {
    this.trajectory = trajectory;
  }

  @EventListener
  void on(ReferralReceived referral) {
    trajectory.start(referral.caseNumber());
  }

  @EventListener
  void on(RunningCaseOpened running) {
    trajectory.startAtCoaching(running.caseNumber());
  }
}
