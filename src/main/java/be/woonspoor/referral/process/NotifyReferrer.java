package be.woonspoor.referral.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.referral.RecognitionDesk;
import be.woonspoor.referral.ReferralOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the referrer what was decided. */
@Component
class NotifyReferrer implements JavaDelegate {

  private final RecognitionDesk desk;

  NotifyReferrer(RecognitionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var recognition = desk.notifyReferrer(CaseNumber.of(execution));
    ReferralProcess.OUTCOME.set(execution, ReferralOutcome.of(recognition));
  }
}
