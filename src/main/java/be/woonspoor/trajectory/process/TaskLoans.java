package be.woonspoor.trajectory.process;

import be.woonspoor.security.Role;
import be.woonspoor.team.Absences;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Puts every open task on the desk of whoever does the work now. The owner of a lent task is whose
 * work it is; a task without an owner is of whoever has it. So it comes back to the right person,
 * however many absences overlap and whatever the stand-in has besides. The right to a task goes
 * with it.
 */
@Component
class TaskLoans {

  private static final List<Role> ROLES = List.of(Role.TEAMLEAD, Role.ADMINISTRATION);

  private final TaskService tasks;
  private final Absences absences;
  private final StandIns standIns;

  TaskLoans(TaskService tasks, Absences absences, StandIns standIns) {
    this.tasks = tasks;
    this.absences = absences;
    this.standIns = standIns;
  }

  /** After an absence began, changed or ended: the tasks of that person, and of all others away. */
  void settle(String person) {
    var affected = new HashSet<>(absences.awayNow());
    affected.add(person);
    // who plans an absence need not have the engine's permission to assign tasks
    ((ServiceImpl) tasks)
        .getCommandExecutor()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      affected.forEach(this::settleOwn);
                      ROLES.forEach(this::settleGroup);
                      return null;
                    }));
  }

  private void settleOwn(String person) {
    var who = absences.doesTheWorkOf(person);
    Stream.concat(
            tasks.createTaskQuery().taskOwner(person).list().stream(),
            tasks.createTaskQuery().taskAssignee(person).list().stream()
                .filter(task -> task.getOwner() == null))
        .forEach(task -> give(task, person, who));
  }

  private void settleGroup(Role role) {
    standIns
        .awayFor(Set.of(role.group()))
        .ifPresent(
            person -> {
              var who = absences.doesTheWorkOf(person);
              tasks
                  .createTaskQuery()
                  .taskCandidateGroup(role.group())
                  .taskUnassigned()
                  .list()
                  .stream()
                  .filter(task -> task.getOwner() == null)
                  .forEach(task -> give(task, person, who));
            });
  }

  private void give(Task task, String person, Optional<String> who) {
    var owner = who.filter(person::equals).isPresent() ? null : person;
    var assignee = who.orElse(null);
    if (Objects.equals(task.getOwner(), owner) && Objects.equals(task.getAssignee(), assignee)) {
      return;
    }
    task.setOwner(owner);
    task.setAssignee(assignee);
    tasks.saveTask(task);
  }
}
