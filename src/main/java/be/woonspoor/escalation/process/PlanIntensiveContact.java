package be.woonspoor.escalation.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.IntensivePlanner;
import be.woonspoor.team.CaseTeam;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the next of at least two contacts a week (R34). */
@Component
class PlanIntensiveContact implements JavaDelegate {

  private final IntensivePlanner planner;
  private final CaseTeam team;

  PlanIntensiveContact(IntensivePlanner planner, CaseTeam team) {
    this.planner = planner;
    this.team = team;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var coach = team.intensiveCoachOf(CaseNumber.of(execution)).orElse("");
    var day = planner.plan(IntensiveFollowUp.PROPOSAL_ID.of(execution), coach);
    IntensiveGuidance.NEXT_CONTACT.set(execution, day.atStartOfDay(Terms.BELGIUM).toInstant());
  }
}
