package be.woonspoor.trajectory.matrix;

import be.woonspoor.allocation.Places;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is true of a case. */
final class Cases {

  private static final String TASKS =
      """
      select t.name_ as name, t.task_def_key_ as step, t.proc_def_id_ as definition,
        coalesce((select min(g.group_id_) from act_ru_identitylink g
          where g.task_id_ = t.id_ and g.group_id_ is not null), '') as owners,
        t.assignee_ as assignee
      from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
      where i.business_key_ = :case order by 1
      """;

  private static final String TIMERS =
      """
      select coalesce(d.act_id_, '') from act_ru_job j
        join act_ru_execution i on i.id_ = j.process_instance_id_
        join act_ru_jobdef d on d.id_ = j.job_def_id_
      where i.business_key_ = :case and j.type_ = 'timer' order by 1
      """;

  private static final Map<String, String> OWNERS =
      Map.of(
          "wooncoach", "coach",
          "teamlead", "team lead",
          "administration", "administration",
          "referrer", "referrer");

  private final ProcessEngine engine;
  private final Stages stages;
  private final Trajectories trajectories;
  private final Places places;
  private final Leases leases;
  private final Terms terms;
  private final JdbcClient jdbc;
  private final Map<String, String> dueOf = new ConcurrentHashMap<>();

  Cases(
      ProcessEngine engine,
      Stages stages,
      Trajectories trajectories,
      Places places,
      Leases leases,
      Terms terms,
      JdbcClient jdbc) {
    this.engine = engine;
    this.stages = stages;
    this.trajectories = trajectories;
    this.places = places;
    this.leases = leases;
    this.terms = terms;
    this.jdbc = jdbc;
  }

  CaseState now(String caseNumber) {
    return new CaseState(
        where(caseNumber),
        jdbc.sql(TASKS)
            .param("case", caseNumber)
            .query(
                (row, index) ->
                    "%s (%s, %s)"
                        .formatted(
                            row.getString("name"),
                            OWNERS.getOrDefault(row.getString("owners"), row.getString("owners")),
                            due(row.getString("definition"), row.getString("step"))))
            .list(),
        jdbc.sql(TIMERS).param("case", caseNumber).query(String.class).list(),
        places
            .heldBy(caseNumber)
            .map(place -> place.state().name().toLowerCase(Locale.ROOT))
            .orElse("free again"),
        leases.all(caseNumber));
  }

  private String where(String caseNumber) {
    var stage = stages.current(caseNumber).orElseThrow().stage();
    return stage == Stage.CLOSED
        ? trajectories.latest(caseNumber).orElseThrow().ending().orElseThrow().label()
        : stage.label();
  }

  /** When a task is due, as the model says. */
  private String due(String definition, String step) {
    return dueOf.computeIfAbsent(
        definition + step,
        key ->
            properties(definition, step)
                .filter(property -> property.getCamundaName().equals("term"))
                .map(property -> terms.inWords(property.getCamundaValue()))
                .findFirst()
                .orElse("op de afgesproken dag"));
  }

  private Stream<CamundaProperty> properties(String definition, String step) {
    Task task =
        engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(step);
    return task
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream());
  }
}
