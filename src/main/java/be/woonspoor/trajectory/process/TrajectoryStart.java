package be.woonspoor.trajectory.process;

import be.woonspoor.referral.ReferralReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A referral that came by the API starts its trajectory in the same transaction: a case without its
 * process can't exist.
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
}
