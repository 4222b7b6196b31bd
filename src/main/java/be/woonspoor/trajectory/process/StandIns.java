package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Assignments;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.trajectory.Absences;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While a coach is away, new tasks of the own cases go to whoever stands in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StandIns implements Assignments {

  private final CaseTeam team;
  private final Absences absences;

  StandIns(CaseTeam team, Absences absences) {
    this.team = team;
    this.absences = absences;
  }

  @Override
  public Optional<String> assignee(String caseNumber, String rule) {
    return team.assignee(caseNumber, rule).flatMap(absences::standInFor);
  }
}
