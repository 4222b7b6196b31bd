package be.woonspoor.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form of a user task, behind the guard. */
public final class GuardedTaskForm implements TaskFormHandler {

  private final TaskFormHandler inner;
  private final String formKey;
  private final FormGuard guard;

  public GuardedTaskForm(TaskFormHandler inner, String formKey, FormGuard guard) {
    this.inner = inner;
    this.formKey = formKey;
    this.guard = guard;
  }

  @Override
  public void submitFormVariables(VariableMap posted, VariableScope scope) {
    var facts = guard.admit(formKey, posted, StepContext.of((TaskEntity) scope));
    inner.submitFormVariables(facts, scope);
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return inner.createTaskForm(task);
  }

  @Override
  public void parseConfiguration(
      Element activity,
      DeploymentEntity deployment,
      ProcessDefinitionEntity definition,
      org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse parse) {
    inner.parseConfiguration(activity, deployment, definition, parse);
  }
}
