package be.woonspoor.allocation.process;

import be.woonspoor.support.PlannedOnce;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true between the places, the list and the live tokens after every single step. It is
 * read from the tables themselves, past the Java that keeps them.
 */
public final class HeldPlaces {

  private static final String BROKEN =
      """
      with live as (
        select i.proc_inst_id_ as id, i.business_key_ as case_number, d.key_ as process
        from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
        where i.id_ = i.proc_inst_id_ and i.business_key_ = any (asked_cases)
      ), holding as (
        select case_number, id from live
        where process = 'dwelling-offer'
          or (process = 'lease-and-move-in' and not exists
            (select 1 from act_ru_task t where t.proc_inst_id_ = live.id
              and t.task_def_key_ in ('PrepareHome', 'MoveIn')))
      ), reserved as (
        select case_number from woonspoor.place
        where state = 'RESERVED' and case_number = any (asked_cases)
      ), listed as (
        select case_number, state from woonspoor.waiting_list_entry where case_number = any (asked_cases)
      )
      select 'a token holds a place that is not reserved' as what, case_number as which
      from holding where case_number not in (select case_number from reserved)
      union all
      select 'a place is reserved that no token holds', case_number
      from reserved where case_number not in (select case_number from holding)
      union all
      select 'two open reservations', case_number
      from reserved group by case_number having count(*) > 1
      union all
      select 'two tokens hold a place', case_number
      from holding group by case_number having count(*) > 1
      union all
      select 'more places than there are', year::text
      from woonspoor.place_year where reserved + committed > total
      union all
      select 'the year counts otherwise than its places', y.year::text
      from woonspoor.place_year y where (y.reserved, y.committed) <>
        (select count(*) filter (where p.state = 'RESERVED'),
           count(*) filter (where p.state = 'COMMITTED')
         from woonspoor.place p where p.year = y.year)
      union all
      select 'a place counts for good without a lease', p.case_number
      from woonspoor.place p where p.state = 'COMMITTED' and p.case_number = any (asked_cases)
        and p.case_number not in (select case_number from woonspoor.lease)
      union all
      select 'somebody waits while a place is free', w.case_number
      from listed w where w.state = 'WAITING'
        and exists (select 1 from woonspoor.place_year
          where year = asked_year and reserved + committed < total)
      union all
      select 'on the list and waiting for no place', case_number
      from listed where state = 'WAITING'
        and case_number not in (select case_number from live where process = 'waiting-for-place')
      union all
      select 'waiting for a place and not on the list', l.case_number
      from live l where l.process = 'waiting-for-place'
        and l.case_number not in (select case_number from listed where state = 'WAITING')
      union all
      select 'an offer is open that nobody works with', case_number
      from woonspoor.offer
      where state in ('OPEN', 'ACCEPTED', 'ALLOCATED') and case_number = any (asked_cases)
        and case_number not in (select case_number from live
          where process in ('dwelling-offer', 'lease-and-move-in'))
      union all
      select 'out of turn without a pause', case_number
      from listed where state = 'PAUSED'
        and case_number not in (select case_number from live where process = 'refused-offer')
      union all
      select 'nobody follows ' || coalesce(e.act_id_, 'a token') || ' of ' || l.process, l.case_number
      from live l join act_ru_execution e on e.proc_inst_id_ = l.id
      where not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
        and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
        and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
        and not exists (select 1 from act_ru_execution s where s.super_exec_ = e.id_)
        -- who is first at a join waits for the others
        and not (e.is_concurrent_ and not e.is_active_ and exists
          (select 1 from act_ru_execution s where s.parent_id_ = e.parent_id_
            and s.act_id_ is distinct from e.act_id_))
      union all
      select 'a task without a term or an owner: ' || t.task_def_key_, l.case_number
      from live l join act_ru_task t on t.proc_inst_id_ = l.id
      where t.due_date_ is null or (t.assignee_ is null and not exists
        (select 1 from act_ru_identitylink g where g.task_id_ = t.id_ and g.group_id_ is not null))
      """;

  private final PlannedOnce question;

  public HeldPlaces(JdbcClient jdbc) {
    question =
        new PlannedOnce(
            jdbc,
            "places_that_do_not_add_up",
            new TreeMap<>(Map.of("asked_cases", "text[]", "asked_year", "integer")),
            List.of("what", "which"),
            BROKEN);
  }

  /** What does not hold for these cases, in words; empty when all does. */
  public List<String> broken(List<String> cases, int year) {
    return question.ask(
        Map.of("asked_cases", cases.toArray(String[]::new), "asked_year", year),
        (row, index) -> row.getString("what") + ": " + row.getString("which"));
  }
}
