package be.woonspoor.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: signals by level and moment. What was reported stays sealed. */
@Repository
public class SignalFigures {

  private final JdbcClient jdbc;

  SignalFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A signal.
   *
   * @param level as it was weighed last; empty until then
   * @param answeredAt when a coach first answered it, if that was before the end of the time
   */
  public record Raised(
      String caseNumber,
      Optional<SignalLevel> level,
      Instant openedAt,
      Optional<Instant> answeredAt) {}

  /** The signals that were opened, or opened again, within a time. */
  public List<Raised> between(Instant from, Instant end) {
    return jdbc.sql(
            """
            with opened as (
              select id, case_number, level, opened_at, answered_at from woonspoor.signal
              union all
              select s.id, s.case_number, o.level, o.opened_at, o.answered_at
              from woonspoor.signal_opening o join woonspoor.signal s on s.id = o.signal_id)
            select case_number, level, opened_at,
                   case when answered_at < :end then answered_at end as answered
            from opened where opened_at >= :from and opened_at < :end
            order by opened_at, id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(SignalFigures::raised)
        .list();
  }

  private static Raised raised(ResultSet row, int index) throws SQLException {
    return new Raised(
        row.getString("case_number"),
        Optional.ofNullable(row.getString("level")).map(SignalLevel::valueOf),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("answered", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
