package be.woonspoor.trajectory.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open task that will answer a question. */
@Component
class AnswerTask {

  private static final String WATCH = "WatchTerm";

  private final TaskService tasks;
  private final ProcessEngineConfigurationImpl engine;

  AnswerTask(TaskService tasks, ProcessEngineConfigurationImpl engine) {
    this.tasks = tasks;
    this.engine = engine;
  }

  /** Whether somebody is still to answer, whoever asks. */
  boolean isAtWork(String processInstanceId) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> context.runWithoutAuthorization(() -> !open(processInstanceId).isEmpty()));
  }

  /** What is still to be done, by the name of the task. */
  String openStep(String processInstanceId) {
    return open(processInstanceId).stream().map(Task::getName).collect(Collectors.joining(", "));
  }

  void isDue(String processInstanceId, Instant due) {
    for (var task : open(processInstanceId)) {
      task.setDueDate(Date.from(due));
      tasks.saveTask(task);
    }
  }

  private List<Task> open(String processInstanceId) {
    return tasks.createTaskQuery().processInstanceId(processInstanceId).list().stream()
        .filter(task -> !task.getTaskDefinitionKey().equals(WATCH))
        .toList();
  }
}
