package be.woonspoor.referral.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.referral.RecognitionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the referrer of what is still missing. */
@Component
class RemindReferrer implements JavaDelegate {

  private final RecognitionDesk desk;

  RemindReferrer(RecognitionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.remindReferrer(CaseNumber.of(execution));
  }
}
