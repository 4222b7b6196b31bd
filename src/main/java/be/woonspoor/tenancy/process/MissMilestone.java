package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.Milestones;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The day of a milestone went by: from now on the lead sees it (R26). */
@Component
class MissMilestone implements JavaDelegate {

  private final Milestones milestones;

  MissMilestone(Milestones milestones) {
    this.milestones = milestones;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TenancyMilestoneProcess.MISS_TO_REVIEW.set(
        execution, milestones.miss(TenancyMilestoneProcess.MILESTONE_ID.of(execution)));
  }
}
