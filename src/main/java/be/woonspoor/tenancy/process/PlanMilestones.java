package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.Milestones;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says which milestones a signal has reached, and by when (R26, R28). */
@Component
class PlanMilestones implements JavaDelegate {

  private final Milestones milestones;

  PlanMilestones(Milestones milestones) {
    this.milestones = milestones;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var toDo = milestones.follow(TenancySignalProcess.SIGNAL_ID.of(execution));
    TenancySignalProcess.MILESTONE_COUNT.set(execution, toDo.size());
  }
}
