package be.woonspoor.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form that starts a process, behind the guard. */
public final class GuardedStartForm implements StartFormHandler {

  private final StartFormHandler inner;
  private final String formKey;
  private final FormGuard guard;

  public GuardedStartForm(StartFormHandler inner, String formKey, FormGuard guard) {
    this.inner = inner;
    this.formKey = formKey;
    this.guard = guard;
  }

  @Override
  public void submitFormVariables(VariableMap posted, VariableScope scope) {
    var facts = guard.admit(formKey, posted, StepContext.ofStart((ExecutionEntity) scope));
    inner.submitFormVariables(facts, scope);
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
    return inner.createStartFormData(definition);
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
