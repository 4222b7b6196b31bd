package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.team.CaseTeam;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Moves open tasks between a coach and whoever stands in, and takes back the right to a task from
 * whoever had it.
 */
@Component
class TaskLoans {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AuthorizationService authorizations;
  private final CaseTeam team;

  TaskLoans(
      TaskService tasks,
      RuntimeService runtime,
      AuthorizationService authorizations,
      CaseTeam team) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.authorizations = authorizations;
    this.team = team;
  }

  /** Everything that is on the desk of a coach goes to the stand-in. */
  void lend(String coach, String standIn) {
    for (var task : tasks.createTaskQuery().taskAssignee(coach).list()) {
      move(task.getId(), coach, standIn);
    }
  }

  /** What is still open of the coach's own cases comes back. */
  void giveBack(String coach, String standIn) {
    for (var task : tasks.createTaskQuery().taskAssignee(standIn).list()) {
      if (caseOf(task.getProcessInstanceId())
          .filter(caseNumber -> team.isCoachedBy(caseNumber, coach))
          .isPresent()) {
        move(task.getId(), standIn, coach);
      }
    }
  }

  private void move(String taskId, String from, String to) {
    tasks.setAssignee(taskId, to);
    authorizations
        .createAuthorizationQuery()
        .userIdIn(from)
        .resourceType(Resources.TASK)
        .resourceId(taskId)
        .list()
        .forEach(right -> authorizations.deleteAuthorization(right.getId()));
  }

  private Optional<String> caseOf(String processInstanceId) {
    return Optional.ofNullable(
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getBusinessKey())
        .filter(CaseNumber::isValid);
  }
}
