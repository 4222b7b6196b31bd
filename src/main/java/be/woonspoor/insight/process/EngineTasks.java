package be.woonspoor.insight.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.insight.AssignedTask;
import be.woonspoor.insight.CaseTask;
import be.woonspoor.insight.OpenTasks;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Asks the engine for tasks and the cases they belong to. */
@Component
class EngineTasks implements OpenTasks {

  private final ProcessEngine engine;

  EngineTasks(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public Map<String, String> casesOf(Collection<String> taskIds, String user, boolean onlyOwn) {
    var query = engine.getTaskService().createTaskQuery();
    query.taskIdIn(taskIds.toArray(String[]::new));
    if (onlyOwn) {
      query.taskAssignee(user);
    }
    var tasks = query.list();
    if (tasks.isEmpty()) {
      return Map.of();
    }
    var keys = keysOf(tasks);
    var cases = new HashMap<String, String>();
    for (var task : tasks) {
      var key = keys.get(task.getProcessInstanceId());
      if (CaseNumber.isValid(key)) {
        cases.put(task.getId(), key);
      }
    }
    return cases;
  }

  /** Who may see a task may know its case, but not look at the running process. */
  private Map<String, String> keysOf(List<Task> tasks) {
    var instances = new HashSet<String>();
    tasks.forEach(task -> instances.add(task.getProcessInstanceId()));
    var keys = new HashMap<String, String>();
    asSystem(
            () ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list())
        .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
    return keys;
  }

  @Override
  public List<CaseTask> of(String caseNumber) {
    return asSystem(
            () ->
                engine
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .orderByDueDate()
                    .asc()
                    .list())
        .stream()
        .map(
            task ->
                new CaseTask(
                    task.getName(),
                    Optional.ofNullable(task.getAssignee()),
                    Optional.ofNullable(task.getDueDate()).map(date -> date.toInstant())))
        .toList();
  }

  @Override
  public List<AssignedTask> assignedTo(String userId) {
    var tasks =
        asSystem(
            () ->
                engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskAssignee(userId)
                    .active()
                    .orderByDueDate()
                    .asc()
                    .list());
    if (tasks.isEmpty()) {
      return List.of();
    }
    var keys = keysOf(tasks);
    return tasks.stream()
        .map(
            task ->
                new AssignedTask(
                    task.getId(),
                    task.getName(),
                    Optional.ofNullable(keys.get(task.getProcessInstanceId()))
                        .filter(CaseNumber::isValid),
                    Optional.ofNullable(task.getDueDate()).map(date -> date.toInstant())))
        .toList();
  }

  private <T> T asSystem(Supplier<T> question) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question::get));
  }
}
