package be.woonspoor.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Acting;
import be.woonspoor.support.Canaries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One case on its way through real forms, all of them full of canaries. Whoever tells the tour says
 * what matters; in between the case goes on by itself, so that a step that is new on the way is
 * done like any other.
 */
final class Tour {

  private static final int MOST_MOVES = 60;
  private static final String OFFER_RECEIVED = "allocation.offer-received";
  private static final String LANDLORD_DECIDED = "allocation.landlord-decided";
  private static final String BY = "coach1";

  private final Props props;
  private final Map<String, String> activities = new HashMap<>();

  /** What runs beside the case and has no number. */
  private final Set<String> instances = new LinkedHashSet<>();

  private String caseNumber = "";

  Tour(Props props) {
    this.props = props;
  }

  /** A text that holds a canary and was never used before. */
  static String unique() {
    return Canaries.TEXT + UUID.randomUUID();
  }

  String caseNumber() {
    return caseNumber;
  }

  /** Submits a start form about this case; the first one that brings a number names the case. */
  Tour starts(String process, Object... choices) {
    var step = props.forms().start(process);
    var values = filled(step, chosen(step.id(), choices), Map.of());
    var definition = props.forms().newest(process).getId();
    var started =
        props
            .submits()
            .of(
                step,
                values,
                v ->
                    Acting.as(
                        engine(),
                        userOf(process),
                        () -> engine().getFormService().submitStartForm(definition, v)));
    assertThat(started.getBusinessKey()).as("the key of %s", process).isNotEmpty();
    if (caseNumber.isEmpty()) {
      caseNumber = started.getBusinessKey();
    }
    return runJobs();
  }

  /** Starts a process that no form starts. */
  Tour isCalled(String process) {
    instances.add(engine().getRuntimeService().startProcessInstanceByKey(process).getId());
    return runJobs();
  }

  /** Goes on until a step is there, and does it. */
  Tour does(String step, Object... choices) {
    return submit(to(step), choices);
  }

  /** Goes on until a step is there, and leaves it open. */
  Tour goesTo(String step) {
    to(step);
    return this;
  }

  private Task to(String step) {
    return until(
        step,
        () -> tasks().stream().filter(t -> t.getTaskDefinitionKey().equals(step)).findFirst());
  }

  private <T> T until(String target, Supplier<Optional<T>> met) {
    var way = new ArrayList<String>();
    for (var move = 0; move < MOST_MOVES; move++) {
      var found = met.get();
      if (found.isPresent()) {
        return found.get();
      }
      way.add(moveOn(target));
    }
    throw new AssertionError("the way to " + target + " is not found; it went " + way);
  }

  /** Goes on until a timer waits, and fires it. */
  Tour fires(String timer) {
    return run(
        until(
            timer, () -> jobs().stream().filter(job -> timer.equals(activityOf(job))).findFirst()));
  }

  /** Ends what still runs, as the end of a test. */
  void ends() {
    for (var instance : runningInstances()) {
      if (isRunning(instance)) {
        engine().getRuntimeService().deleteProcessInstance(instance, "end of the tour");
      }
    }
  }

  private String moveOn(String target) {
    var tasks = tasks();
    if (!tasks.isEmpty()) {
      submit(tasks.get(0));
      return tasks.get(0).getTaskDefinitionKey();
    }
    if (waitsFor(OFFER_RECEIVED)) {
      starts("register-landlord-letter");
      return "an offer";
    }
    if (waitsFor(LANDLORD_DECIDED)) {
      starts("register-landlord-letter", "letterKind", "DECISION");
      return "a decision";
    }
    var next =
        jobs().stream()
            .filter(job -> job.getDuedate() != null)
            .min(Comparator.comparing(Job::getDuedate))
            .orElseThrow(() -> new AssertionError("nothing leads " + caseNumber + " to " + target));
    var name = activityOf(next);
    run(next);
    return name;
  }

  private Tour submit(Task task, Object... choices) {
    var step = props.forms().task(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    var user = Optional.ofNullable(task.getAssignee()).orElse(BY);
    var shown = props.display().of(task.getId(), user).orElseThrow().values();
    props
        .submits()
        .of(
            step,
            filled(step, chosen(step.id(), choices), shown),
            values ->
                Acting.as(
                    engine(),
                    user,
                    () -> {
                      engine().getFormService().submitTaskForm(task.getId(), values);
                      return task;
                    }));
    assertThat(engine().getTaskService().createTaskQuery().taskId(task.getId()).count())
        .as("%s is still open after its submit", step)
        .isZero();
    return runJobs();
  }

  private Map<String, Object> chosen(String step, Object... choices) {
    var chosen = new HashMap<>(props.staff().choices(step, caseNumber));
    for (var i = 0; i < choices.length; i += 2) {
      chosen.put((String) choices[i], choices[i + 1]);
    }
    return chosen;
  }

  private Map<String, Object> filled(
      Forms.Step step, Map<String, Object> choices, Map<String, Object> shown) {
    return props.submits().filled(step, choices, shown);
  }

  private Tour runJobs() {
    for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
      // one at a time: what it does may do the next as well
      run(due.get(0));
    }
    return this;
  }

  /** Has a job fail while nothing can be written, and then lets it do its work. */
  private Tour run(Job job) {
    props
        .submits()
        .failingFirst(
            activityOf(job), () -> engine().getManagementService().executeJob(job.getId()));
    return runJobs();
  }

  private List<Job> dueJobs() {
    return jobs().stream().filter(job -> job.getDuedate() == null).toList();
  }

  private List<Job> jobs() {
    return runningInstances().stream()
        .flatMap(
            id ->
                engine()
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(id)
                    .list()
                    .stream())
        .toList();
  }

  private List<Task> tasks() {
    var tasks = new ArrayList<Task>();
    instances.forEach(id -> tasks.addAll(query().processInstanceId(id).list()));
    if (!caseNumber.isEmpty()) {
      tasks.addAll(query().processInstanceBusinessKey(caseNumber).list());
    }
    tasks.sort(Comparator.comparing(Task::getCreateTime));
    return tasks;
  }

  private TaskQuery query() {
    return engine().getTaskService().createTaskQuery();
  }

  private boolean waitsFor(String message) {
    return !caseNumber.isEmpty()
        && engine()
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .messageEventSubscriptionName(message)
                .count()
            > 0;
  }

  private Set<String> runningInstances() {
    var ids = new HashSet<>(instances);
    ids.removeIf(id -> !isRunning(id));
    if (!caseNumber.isEmpty()) {
      engine()
          .getRuntimeService()
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(caseNumber)
          .list()
          .forEach(instance -> ids.add(instance.getId()));
    }
    return ids;
  }

  private boolean isRunning(String instance) {
    return engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count()
        > 0;
  }

  private String activityOf(Job job) {
    return activities.computeIfAbsent(job.getJobDefinitionId(), this::activity);
  }

  private String activity(String jobDefinition) {
    return engine()
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(jobDefinition)
        .singleResult()
        .getActivityId();
  }

  private static String userOf(String process) {
    return process.equals("housing-trajectory") ? "referrer" : BY;
  }

  private ProcessEngine engine() {
    return props.engine();
  }
}
