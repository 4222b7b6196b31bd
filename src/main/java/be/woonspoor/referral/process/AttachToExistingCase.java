package be.woonspoor.referral.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.referral.RecognitionDesk;
import be.woonspoor.referral.ReferralOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Joins a referral to the case that its person already has. */
@Component
class AttachToExistingCase implements JavaDelegate {

  private final RecognitionDesk desk;

  AttachToExistingCase(RecognitionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.attach(CaseNumber.of(execution));
    ReferralProcess.OUTCOME.set(execution, ReferralOutcome.SAME_PERSON);
  }
}
