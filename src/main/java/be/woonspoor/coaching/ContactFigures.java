package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: how long tenants were in which phase, with how many contacts. */
@Repository
public class ContactFigures {

  private final JdbcClient jdbc;

  ContactFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Days in which a case is looked at, both ends included. */
  public record Stretch(String caseNumber, LocalDate from, LocalDate to) {}

  /**
   * What one tenant had in one phase.
   *
   * @param days in the phase
   * @param attempts contacts, and attempts at one
   * @param reached those in which the tenant was there for it
   */
  public record InPhase(String caseNumber, Phase phase, int days, int attempts, int reached) {}

  /** What happened within some stretches, by case and phase. */
  public List<InPhase> within(List<Stretch> stretches) {
    return jdbc.sql(
            """
            with stretch as (
              select * from unnest(
                cast(:cases as text[]), cast(:firsts as date[]), cast(:lasts as date[]))
                as s (case_number, first_day, last_day)),
            phase as (
              -- the first phase counts from before its own day, so that no day of coaching is lost
              select case_number, phase,
                     case when row_number() over turn = 1 then '-infinity' else since end as since,
                     coalesce(lead(since) over turn - 1, 'infinity') as until
              from woonspoor.coaching_phase
              window turn as (partition by case_number order by since, id)),
            part as (
              select s.case_number, p.phase, greatest(s.first_day, p.since) as first_day,
                     least(s.last_day, p.until) as last_day
              from stretch s join phase p on p.case_number = s.case_number
              where greatest(s.first_day, p.since) <= least(s.last_day, p.until))
            select part.case_number, part.phase,
                   sum(part.last_day - part.first_day + 1) as days,
                   sum(met.attempts) as attempts, sum(met.reached) as reached
            from part cross join lateral (
              select count(*) as attempts,
                     count(*) filter (where c.reached in ('YES', 'WITH_OTHERS')) as reached
              from woonspoor.coaching_contact c
              where c.case_number = part.case_number
                and c.contact_on between part.first_day and part.last_day) met
            group by part.case_number, part.phase order by part.case_number, part.phase
            """)
        .param("cases", all(stretches, Stretch::caseNumber))
        .param("firsts", all(stretches, stretch -> stretch.from().toString()))
        .param("lasts", all(stretches, stretch -> stretch.to().toString()))
        .query(
            (row, index) ->
                new InPhase(
                    row.getString("case_number"),
                    Phase.valueOf(row.getString("phase")),
                    row.getInt("days"),
                    row.getInt("attempts"),
                    row.getInt("reached")))
        .list();
  }

  private static String[] all(List<Stretch> stretches, Function<Stretch, String> part) {
    return stretches.stream().map(part).toArray(String[]::new);
  }
}
