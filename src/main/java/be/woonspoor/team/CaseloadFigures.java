package be.woonspoor.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What figures are made of: how much the team had to carry at the end of some days, with the shares
 * of a job and the assignments of those days. Of the team as a whole, never of one coach.
 */
@Repository
public class CaseloadFigures {

  private final JdbcClient jdbc;

  CaseloadFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The team at the end of a day.
   *
   * @param fte full-time jobs together
   * @param cases cases with a coach
   * @param intensive cases with an intensive coach beside
   */
  public record Load(LocalDate day, BigDecimal fte, int cases, int intensive) {}

  /** A case that somebody carried at the end of a day. */
  public record Carried(LocalDate day, String caseNumber, TeamMember member) {}

  /** The load at the end of each of some days. */
  public List<Load> on(List<LocalDate> days) {
    return jdbc.sql(
            """
            select d.day, coalesce((
                     select sum(held.fte) from (
                       select distinct on (user_id) fte, until from woonspoor.coach_terms
                       where valid_from <= d.day order by user_id, valid_from desc, id desc) held
                     where held.until is null or held.until >= d.day), 0) as fte,
                   count(*) filter (where t.member = 'COACH') as cases,
                   count(*) filter (where t.member = 'INTENSIVE_COACH') as intensive
            from (select unnest(cast(:days as date[])) as day) d
            left join woonspoor.case_team t on t.member <> 'REFERRER'
              and t.since < (d.day + 1)::timestamp at time zone 'Europe/Brussels'
              and (t.until is null or t.until >= (d.day + 1)::timestamp at time zone 'Europe/Brussels')
            group by d.day order by d.day
            """)
        .param("days", texts(days))
        .query(
            (row, index) ->
                new Load(
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("fte"),
                    row.getInt("cases"),
                    row.getInt("intensive")))
        .list();
  }

  /** The cases behind the load of some days. */
  public List<Carried> carriedOn(List<LocalDate> days) {
    return jdbc.sql(
            """
            select d.day, t.case_number, t.member
            from (select unnest(cast(:days as date[])) as day) d
            join woonspoor.case_team t on t.member <> 'REFERRER'
              and t.since < (d.day + 1)::timestamp at time zone 'Europe/Brussels'
              and (t.until is null or t.until >= (d.day + 1)::timestamp at time zone 'Europe/Brussels')
            order by d.day, t.case_number, t.member
            """)
        .param("days", texts(days))
        .query(
            (row, index) ->
                new Carried(
                    row.getObject("day", LocalDate.class),
                    row.getString("case_number"),
                    TeamMember.valueOf(row.getString("member"))))
        .list();
  }

  private static String[] texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }
}
