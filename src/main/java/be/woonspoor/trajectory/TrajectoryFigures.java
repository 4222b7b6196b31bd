package be.woonspoor.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: since when and until when the team knows how a case goes. */
@Repository
public class TrajectoryFigures {

  private final JdbcClient jdbc;

  TrajectoryFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The time in which the team follows a case.
   *
   * @param since when its first trajectory was opened; for a tenancy that was taken over that is
   *     after the keys
   * @param until when the last one ended, empty while one lives; after a death the moment at which
   *     it was told, because from then on nobody lives there
   */
  public record Followed(
      String caseNumber, Instant since, Optional<Instant> until, Optional<Ending> ending) {}

  /** A stretch in a stage. */
  public record Stretch(String caseNumber, Instant since, Optional<Instant> until) {}

  /** Every case with a trajectory, as it stood at a moment. */
  public List<Followed> followedAt(Instant end) {
    return jdbc.sql(
            """
            select t.case_number, first.opened_at, t.ending,
                   case when t.ending = 'CLOSED_BY_DEATH' then coalesce(
                     (select max(s.since) from woonspoor.stage_span s
                      where s.case_number = t.case_number and s.stage = 'AFTERCARE'
                        and s.since <= t.ended_at), t.ended_at)
                   else t.ended_at end as ended
            from (select distinct on (case_number) case_number, ending, ended_at
                  from (select case_number, id,
                               case when ended_at < :end then ending end as ending,
                               case when ended_at < :end then ended_at end as ended_at
                        from woonspoor.trajectory where opened_at < :end) known
                  order by case_number, id desc) t
            join (select case_number, min(opened_at) as opened_at from woonspoor.trajectory
                  group by case_number) first on first.case_number = t.case_number
            order by t.case_number
            """)
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(TrajectoryFigures::followed)
        .list();
  }

  /** Every stretch of coaching that touches a time. */
  public List<Stretch> coachedBetween(Instant from, Instant end) {
    return jdbc.sql(
            """
            select case_number, since, until from woonspoor.stage_span
            where stage = 'COACHING' and since < :end and (until is null or until >= :from)
            order by case_number, since, id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(TrajectoryFigures::stretch)
        .list();
  }

  /** Coaching that began again within a time, out of aftercare or after the case was closed. */
  public List<Stretch> reopenedBetween(Instant from, Instant end) {
    return jdbc.sql(
            """
            select s.case_number, s.since, s.until from woonspoor.stage_span s
            where s.stage = 'COACHING' and s.since >= :from and s.since < :end
              and exists (select from woonspoor.stage_span before
                          where before.case_number = s.case_number and before.id < s.id
                            and before.stage in ('AFTERCARE', 'CLOSED'))
              and exists (select from woonspoor.stage_span before
                          where before.case_number = s.case_number and before.id < s.id
                            and before.stage = 'COACHING')
            order by s.since, s.id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(TrajectoryFigures::stretch)
        .list();
  }

  private static Followed followed(ResultSet row, int index) throws SQLException {
    return new Followed(
        row.getString("case_number"),
        instant(row, "opened_at").orElseThrow(),
        instant(row, "ended"),
        Optional.ofNullable(row.getString("ending")).map(Ending::valueOf));
  }

  private static Stretch stretch(ResultSet row, int index) throws SQLException {
    return new Stretch(
        row.getString("case_number"), instant(row, "since").orElseThrow(), instant(row, "until"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
