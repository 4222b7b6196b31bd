package be.woonspoor.engine.form;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.StepView;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A step inside the engine, seen from a form. */
class StepContext implements StepView {

  private final VariableScope scope;
  private final ExecutionEntity execution;
  private final String step;
  private final String stepName;
  private final String userId;

  private StepContext(
      VariableScope scope, ExecutionEntity execution, String step, String name, String userId) {
    this.scope = scope;
    this.userId = userId;
    this.execution = execution;
    this.step = step;
    this.stepName = name == null ? step : name;
  }

  StepContext(StepContext other) {
    this(other.scope, other.execution, other.step, other.stepName, other.userId);
  }

  static StepContext of(TaskEntity task) {
    return of(task, authenticated());
  }

  static StepContext of(TaskEntity task, String userId) {
    return new StepContext(
        task, task.getExecution(), task.getTaskDefinitionKey(), task.getName(), userId);
  }

  static StepContext ofStart(ExecutionEntity instance) {
    var start = instance.getProcessDefinition().getInitial();
    return new StepContext(
        instance, instance, start.getId(), (String) start.getProperty("name"), authenticated());
  }

  VariableScope scope() {
    return scope;
  }

  ExecutionEntity execution() {
    return execution;
  }

  /** The task; empty for a form that starts something. */
  Optional<String> taskId() {
    return scope instanceof TaskEntity task ? Optional.of(task.getId()) : Optional.empty();
  }

  @Override
  public String caseNumber() {
    var key = execution.getProcessBusinessKey();
    return CaseNumber.isValid(key) ? key : "";
  }

  @Override
  public String step() {
    return step;
  }

  @Override
  public String processKey() {
    return execution.getProcessDefinition().getKey();
  }

  @Override
  public String stepName() {
    return stepName;
  }

  @Override
  public String userId() {
    return userId;
  }

  @Override
  public String processInstanceId() {
    return execution.getProcessInstanceId();
  }

  @Override
  public <T> Optional<T> fact(Fact<T> fact) {
    return fact.find(scope);
  }

  private static String authenticated() {
    var authentication = Context.getCommandContext().getAuthentication();
    return authentication == null || authentication.getUserId() == null
        ? ""
        : authentication.getUserId();
  }
}
