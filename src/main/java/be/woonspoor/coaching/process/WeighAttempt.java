package be.woonspoor.coaching.process;

import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses what to try next at a closed door. */
@Component
class WeighAttempt implements JavaDelegate {

  private final ContactDesk desk;

  WeighAttempt(ContactDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CoachingCycleProcess.ATTEMPT_STEP.set(execution, desk.weigh(CaseNumber.of(execution)));
  }
}
