package be.woonspoor.allocation.process;

import be.woonspoor.support.PlannedOnce;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is open in the processes of a case at this moment, in an order that does not depend on ids.
 */
record Now(List<Thing> things) {

  private static final String OPEN =
      """
      with live as (
        select i.proc_inst_id_ as id, d.key_ as process
        from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
        where i.id_ = i.proc_inst_id_ and i.business_key_ = asked_case
      )
      select 'PROCESS' as kind, l.id, l.process, l.process as name from live l
      union all
      select 'TASK', t.id_, l.process, t.task_def_key_
      from live l join act_ru_task t on t.proc_inst_id_ = l.id
      union all
      select case j.type_ when 'timer' then 'TIMER' else 'MESSAGE_JOB' end, j.id_, l.process, d.act_id_
      from live l join act_ru_job j on j.process_instance_id_ = l.id
        join act_ru_jobdef d on d.id_ = j.job_def_id_
      order by 1, 3, 4
      """;

  /** The kinds of what may be open. */
  enum Open {
    PROCESS,
    TASK,
    TIMER,
    MESSAGE_JOB
  }

  /** Something open: its id in the engine, the process it is of and its name in the model. */
  record Thing(Open open, String id, String process, String name) {

    /** The form of a task. */
    String form() {
      return process + "." + name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
  }

  /** Where it is asked, many times over. */
  static PlannedOnce question(JdbcClient jdbc) {
    return new PlannedOnce(
        jdbc,
        "what_is_open_now",
        Map.of("asked_case", "text"),
        List.of("kind", "id", "process", "name"),
        OPEN);
  }

  static Now of(PlannedOnce question, String caseNumber) {
    return new Now(
        question.ask(
            Map.of("asked_case", caseNumber),
            (row, index) ->
                new Thing(
                    Open.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4))));
  }

  List<Thing> of(Open open) {
    return things.stream().filter(thing -> thing.open() == open).toList();
  }

  boolean has(Open open) {
    return !of(open).isEmpty();
  }

  boolean has(Open open, String name) {
    return of(open).stream().anyMatch(thing -> thing.name().equals(name));
  }

  Thing first(Open open, String name) {
    return of(open).stream().filter(thing -> thing.name().equals(name)).findFirst().orElseThrow();
  }
}
