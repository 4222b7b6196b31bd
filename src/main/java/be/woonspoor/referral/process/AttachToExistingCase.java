package be.woonspoor.referral.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import be.woonspoor.referral.RecognitionDesk;
import be.woonspoor.referral.ReferralOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Joins a referral to the case that its person already has and tells the process of that case. When
 * that case has ended, this referral goes on: nobody falls out by having been here before.
 */
@Component
class AttachToExistingCase implements JavaDelegate {

  private final RecognitionDesk desk;
  private final Messages messages;

  AttachToExistingCase(RecognitionDesk desk, Messages messages) {
    this.desk = desk;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var attached = desk.attach(CaseNumber.of(execution));
    ReferralProcess.EXISTING_RUNS.set(execution, attached.running());
    if (attached.running()) {
      ReferralProcess.OUTCOME.set(execution, ReferralOutcome.SAME_PERSON);
      messages.tryToCase(attached.existing(), ReferralProcess.TRAJECTORY, ReferralProcess.ATTACHED);
    }
  }
}
