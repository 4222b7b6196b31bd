package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.Milestones;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says so again, with what was told while the red signal was answered. */
@Component
class RefreshMilestones implements JavaDelegate {

  private final Milestones milestones;

  RefreshMilestones(Milestones milestones) {
    this.milestones = milestones;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var toDo = milestones.follow(TenancySignalProcess.SIGNAL_ID.of(execution));
    TenancySignalProcess.MILESTONE_COUNT.set(execution, toDo.size());
  }
}
