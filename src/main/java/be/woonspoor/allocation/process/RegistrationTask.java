package be.woonspoor.allocation.process;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open task to register somebody with a landlord. */
@Component
class RegistrationTask {

  /** Above the usual 50. */
  private static final int URGENT = 80;

  private final TaskService tasks;

  RegistrationTask(TaskService tasks) {
    this.tasks = tasks;
  }

  void isUrgent(DelegateExecution execution) {
    change(execution, task -> task.setPriority(URGENT));
  }

  void isDue(DelegateExecution execution, Instant due) {
    change(execution, task -> task.setDueDate(Date.from(due)));
  }

  private void change(DelegateExecution execution, Consumer<Task> how) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey("RegisterWithLandlord")
            .singleResult();
    how.accept(task);
    tasks.saveTask(task);
  }
}
