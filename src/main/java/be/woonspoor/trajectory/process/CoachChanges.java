package be.woonspoor.trajectory.process;

import be.woonspoor.team.Absences;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.TeamMember;
import be.woonspoor.trajectory.CoachLeft;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows in the engine when a case gets another coach. */
@Component
class CoachChanges {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService models;
  private final CaseTeam team;
  private final Absences absences;

  CoachChanges(
      RuntimeService runtime,
      TaskService tasks,
      RepositoryService models,
      CaseTeam team,
      Absences absences) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.models = models;
    this.team = team;
    this.absences = absences;
  }

  /** Whether a new coach is being chosen for a case. */
  boolean isAskedFor(String caseNumber) {
    return unchecked(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(ChangeCoach.KEY)
                    .processInstanceBusinessKey(caseNumber)
                    .count()
                > 0);
  }

  /** Gives the open tasks that a coach had as the coach of a case to whoever is it now. */
  void moveTasks(String caseNumber, String former) {
    var coach = team.coachOf(caseNumber).orElseThrow();
    var who = absences.doesTheWorkOf(coach);
    unchecked(
        () -> {
          for (var task : tasksOf(caseNumber, former)) {
            task.setOwner(who.filter(coach::equals).isPresent() ? null : coach);
            task.setAssignee(who.orElse(null));
            tasks.saveTask(task);
          }
          return null;
        });
  }

  /** Somebody left the team: a new coach is chosen for each case, one by one. */
  @EventListener
  void on(CoachLeft left) {
    unchecked(
        () -> {
          for (var caseNumber : team.casesOf(left.coach(), TeamMember.COACH)) {
            if (!isAskedFor(caseNumber)) {
              runtime.startProcessInstanceByKey(ChangeCoach.KEY, caseNumber);
            }
          }
          return null;
        });
  }

  private List<Task> tasksOf(String caseNumber, String former) {
    var query = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber);
    return Stream.of(query.list())
        .flatMap(List::stream)
        .filter(
            task -> former.equals(task.getOwner() == null ? task.getAssignee() : task.getOwner()))
        .filter(this::isTheCoachs)
        .toList();
  }

  /** Whether the model gives a task to the coach of the case, and not to anybody else. */
  private boolean isTheCoachs(Task task) {
    var model = models.getBpmnModelInstance(task.getProcessDefinitionId());
    UserTask element = model.getModelElementById(task.getTaskDefinitionKey());
    var extensions = element.getExtensionElements();
    return extensions != null
        && extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .anyMatch(
                property ->
                    "assign".equals(property.getCamundaName())
                        && TeamMember.COACH.rule().equals(property.getCamundaValue()));
  }

  /** Who decides about coaches need not have the engine's permission to assign tasks. */
  private <T> T unchecked(java.util.function.Supplier<T> action) {
    return ((ServiceImpl) tasks)
        .getCommandExecutor()
        .execute(context -> context.runWithoutAuthorization(action::get));
  }
}
