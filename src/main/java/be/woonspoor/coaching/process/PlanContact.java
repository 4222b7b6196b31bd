package be.woonspoor.coaching.process;

import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the next contact; it is always after today. */
@Component
class PlanContact implements JavaDelegate {

  private final ContactDesk desk;

  PlanContact(ContactDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var next = desk.plan(CaseNumber.of(execution));
    CoachingCycleProcess.NEXT_CONTACT.set(execution, next.contact());
    CoachingCycleProcess.SILENCE_DUE.set(execution, next.silence());
    CoachingCycleProcess.REVIEW_NOW.set(execution, false);
  }
}
