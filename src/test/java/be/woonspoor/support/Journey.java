package be.woonspoor.support;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Fact;
import be.woonspoor.engine.FactValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstanceQuery;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One case on its way: steps are done by name, timers are fired by name, ends are asserted. */
public final class Journey {

  private static final int MAX_ROUNDS = 50;

  private final ProcessEngine engine;
  private final String caseNumber;
  private final String processInstanceId;

  Journey(ProcessEngine engine, String caseNumber, String processInstanceId) {
    this.engine = engine;
    this.caseNumber = caseNumber;
    this.processInstanceId = processInstanceId;
    runJobs();
  }

  public String caseNumber() {
    return caseNumber;
  }

  public String processInstanceId() {
    return processInstanceId;
  }

  /** Runs everything that is due now, such as async continuations. */
  public Journey runJobs() {
    for (var round = 0; round < MAX_ROUNDS; round++) {
      var due = jobs().stream().filter(this::isDue).toList();
      if (due.isEmpty()) {
        return this;
      }
      due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
    throw new AssertionError("jobs of " + caseNumber + " never come to rest");
  }

  private boolean isDue(Job job) {
    return job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime());
  }

  /** Fires a timer by the id of its event, whenever it is due. */
  public Journey fires(String timer) {
    var waiting = jobs().stream().filter(job -> timer.equals(activityOf(job))).toList();
    assertThat(waiting).as("timers '%s'; waiting: %s", timer, timers()).hasSize(1);
    engine.getManagementService().executeJob(waiting.get(0).getId());
    return runJobs();
  }

  /** The ids of the events whose timers run. */
  public Set<String> timers() {
    return jobs().stream().map(this::activityOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Opens a task to fill in. */
  public Step does(String taskId) {
    var open = tasks().stream().filter(t -> t.getTaskDefinitionKey().equals(taskId)).toList();
    assertThat(open).as("task '%s'; open: %s", taskId, openTasks()).isNotEmpty();
    assertThat(open.get(0).getDueDate()).as("when '%s' is due", taskId).isNotNull();
    return new Step(open.get(0));
  }

  /** The ids of all open tasks of the case. */
  public List<String> openTasks() {
    return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  public Journey waitsAt(String... taskIds) {
    assertThat(openTasks()).containsExactlyInAnyOrder(taskIds);
    return this;
  }

  public Task task(String taskId) {
    return does(taskId).task;
  }

  /** Moves the case past a step, as an operator may in Cockpit. */
  public Journey movesTo(String from, String to) {
    engine
        .getRuntimeService()
        .createProcessInstanceModification(processInstanceId)
        .cancelAllForActivity(from)
        .startBeforeActivity(to)
        .execute();
    return runJobs();
  }

  /** Sends a message to whatever of this case waits for it. */
  public Journey hears(String message, FactValue... facts) {
    var waiting =
        instances().stream()
            .flatMap(
                id ->
                    engine
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(id)
                        .messageEventSubscriptionName(message)
                        .list()
                        .stream())
            .toList();
    assertThat(waiting).as("who waits for %s", message).hasSize(1);
    engine
        .getRuntimeService()
        .messageEventReceived(message, waiting.get(0).getId(), FactValue.asVariables(facts));
    return runJobs();
  }

  /** Asserts that the process that was started has ended at an end event. */
  public Journey endsAt(String endEvent) {
    assertThat(endEvents(processInstanceId)).contains(endEvent);
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .count())
        .as("the process still runs; open tasks: %s", openTasks())
        .isZero();
    return this;
  }

  /** Asserts that an end event was reached in any process of the case, others may still run. */
  public Journey reached(String endEvent) {
    assertThat(everReached()).contains(endEvent);
    return this;
  }

  /** All activities that any process of the case has finished. */
  public Set<String> everReached() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .list()
        .stream()
        .flatMap(instance -> endEvents(instance.getId()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The value of a fact in the process that was started, also when it has ended; where that one has
   * no such fact, in the newest process of the case that does.
   */
  public <T> T fact(Fact<T> fact) {
    var value =
        values(fact).processInstanceId(processInstanceId).list().stream()
            .findFirst()
            .or(() -> newestOf(fact));
    return value.map(HistoricVariableInstance::getValue).map(fact::fromEngine).orElse(null);
  }

  private Optional<HistoricVariableInstance> newestOf(Fact<?> fact) {
    var instances =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber)
            .list()
            .stream()
            .map(HistoricProcessInstance::getId)
            .toArray(String[]::new);
    return values(fact).processInstanceIdIn(instances).list().stream()
        .max(Comparator.comparing(HistoricVariableInstance::getCreateTime));
  }

  private HistoricVariableInstanceQuery values(Fact<?> fact) {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .variableName(fact.name());
  }

  private List<String> endEvents(String instance) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .finished()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private List<Task> tasks() {
    return instances().stream()
        .flatMap(
            id -> engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream())
        .toList();
  }

  private List<Job> jobs() {
    return instances().stream()
        .flatMap(
            id ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(id)
                    .list()
                    .stream())
        .toList();
  }

  private String activityOf(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private List<String> instances() {
    var ids = new ArrayList<String>();
    if (!caseNumber.isEmpty()) {
      engine
          .getRuntimeService()
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(caseNumber)
          .list()
          .forEach(instance -> ids.add(instance.getId()));
    }
    if (!processInstanceId.isEmpty() && !ids.contains(processInstanceId)) {
      ids.add(processInstanceId);
    }
    return ids;
  }

  /** A task on the desk of somebody who fills it in. */
  public final class Step {

    private final Task task;
    private final Map<String, Object> values = new HashMap<>();
    private String userId = "coach1";

    private Step(Task task) {
      this.task = task;
    }

    public Step as(String user) {
      userId = user;
      return this;
    }

    public Step with(String field, Object value) {
      values.put(field, value);
      return this;
    }

    public Journey submit() {
      Acting.as(
          engine,
          userId,
          () -> {
            engine.getFormService().submitTaskForm(task.getId(), values);
            return task;
          });
      return runJobs();
    }
  }
}
