package be.woonspoor.coaching.process;

import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises a silence once, for the welfare check. */
@Component
class NoteSilence implements JavaDelegate {

  private final ContactDesk desk;

  NoteSilence(ContactDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.noteSilence(CaseNumber.of(execution));
  }
}
