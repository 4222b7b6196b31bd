package be.woonspoor.engine.model;

import be.woonspoor.engine.StageRecorder;
import be.woonspoor.engine.form.FormGuard;
import be.woonspoor.engine.form.GuardedStartForm;
import be.woonspoor.engine.form.GuardedTaskForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every model what it does not have to say itself: the guard behind its forms, the due date
 * and the person of a task, the stage of a case.
 */
@Component
public class ModelListener extends AbstractBpmnParseListener {

  private final ObjectProvider<FormGuard> guard;
  private final ObjectProvider<TaskDesk> desk;
  private final ObjectProvider<StageRecorder> stages;

  ModelListener(
      ObjectProvider<FormGuard> guard,
      ObjectProvider<TaskDesk> desk,
      ObjectProvider<StageRecorder> stages) {
    this.guard = guard;
    this.desk = desk;
    this.stages = stages;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    var form = definition.getStartFormDefinition();
    if (form != null && form.getCamundaFormDefinitionKey() != null) {
      definition.setStartFormHandler(
          new GuardedStartForm(
              definition.getStartFormHandler(),
              text(form.getCamundaFormDefinitionKey()),
              guard.getObject()));
    }
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    var form = task.getFormDefinition();
    if (form != null && form.getCamundaFormDefinitionKey() != null) {
      task.setTaskFormHandler(
          new GuardedTaskForm(
              task.getTaskFormHandler(),
              text(form.getCamundaFormDefinitionKey()),
              guard.getObject()));
    }
    var term = Extensions.property(element, "term");
    var due = Extensions.property(element, "due");
    var assign = Extensions.property(element, "assign");
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE,
        created -> {
          term.ifPresent(name -> desk.getObject().setDue(created, name));
          due.ifPresent(name -> desk.getObject().setDueFromFact(created, name));
          assign.ifPresent(rule -> desk.getObject().assign(created, rule));
          desk.getObject().lend(created);
        });
    recordStage(element, activity);
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    recordStage(element, activity);
  }

  private void recordStage(Element element, ActivityImpl activity) {
    Extensions.property(element, "stage")
        .ifPresent(
            stage -> {
              activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entering(stage));
              activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, leaving(stage));
            });
  }

  private ExecutionListener entering(String stage) {
    return execution ->
        stages.ifAvailable(recorder -> recorder.entered(businessKey(execution), stage));
  }

  private ExecutionListener leaving(String stage) {
    return execution ->
        stages.ifAvailable(recorder -> recorder.left(businessKey(execution), stage));
  }

  private static String businessKey(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }

  private static String text(Expression expression) {
    return expression.getExpressionText();
  }
}
