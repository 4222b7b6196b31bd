package be.woonspoor.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the form of a task shows of the case file. */
@Component
public class FormDisplay {

  private final FormSchemas forms;
  private final Steps steps;
  private final ObjectProvider<org.camunda.bpm.engine.ProcessEngine> engine;

  FormDisplay(
      FormSchemas forms, Steps steps, ObjectProvider<org.camunda.bpm.engine.ProcessEngine> engine) {
    this.forms = forms;
    this.steps = steps;
    this.engine = engine;
  }

  /**
   * What a form is to be given.
   *
   * @param names every name that the form refers to; nothing else may leave
   * @param values values of the case file
   */
  public record Shown(Set<String> names, Map<String, Object> values) {}

  /** For the form of a task, seen by a user; empty when the task has none or is gone. */
  public Optional<Shown> of(String taskId, String userId) {
    var configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> shown(taskId, userId, context));
  }

  private Optional<Shown> shown(String taskId, String userId, CommandContext context) {
    var task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getExecution() == null) {
      return Optional.empty();
    }
    return formKey(task)
        .map(
            key -> {
              var names = forms.latest(key, context).names();
              var values = new LinkedHashMap<>(steps.show(StepContext.of(task, userId)));
              values.keySet().retainAll(names);
              return new Shown(names, values);
            });
  }

  private static Optional<String> formKey(TaskEntity task) {
    return Optional.ofNullable(task.getTaskDefinition().getFormDefinition())
        .map(form -> form.getCamundaFormDefinitionKey())
        .map(expression -> expression.getExpressionText());
  }
}
