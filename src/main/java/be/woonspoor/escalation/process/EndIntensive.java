package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.team.CaseTeam;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Frees the intensive coach; the coach of the case goes on. */
@Component
class EndIntensive implements JavaDelegate {

  private final CaseTeam team;
  private final Timeline timeline;

  EndIntensive(CaseTeam team, Timeline timeline) {
    this.team = team;
    this.timeline = timeline;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    team.endIntensive(caseNumber);
    timeline.add(caseNumber, Timeline.Kind.TEAM, "", "Intensieve opvolging afgebouwd");
  }
}
