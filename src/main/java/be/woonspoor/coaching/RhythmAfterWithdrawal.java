package be.woonspoor.coaching;

import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the coaching go on at a low rhythm when a tenant withdrew the agreement (R9). */
@Component
class RhythmAfterWithdrawal {

  private final CoachingPlans plans;

  RhythmAfterWithdrawal(CoachingPlans plans) {
    this.plans = plans;
  }

  @EventListener
  void on(AgreementWithdrawnAfterLease withdrawn) {
    plans.lowerRhythmAtNextPlanning(withdrawn.caseNumber());
  }
}
