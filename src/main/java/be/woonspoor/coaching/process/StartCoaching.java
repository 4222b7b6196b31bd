package be.woonspoor.coaching.process;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the coaching plan with its five goals, or starts it again. */
@Component
class StartCoaching implements JavaDelegate {

  private final CoachingPlans plans;

  StartCoaching(CoachingPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.start(CaseNumber.of(execution));
  }
}
