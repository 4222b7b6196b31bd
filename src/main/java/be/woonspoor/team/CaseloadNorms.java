package be.woonspoor.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The norms of the caseload over time. */
@Repository
public class CaseloadNorms {

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseloadNorms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A norm with the day from which it holds and who set it. */
  public record Dated(
      CaseloadNorm norm, LocalDate validFrom, Instant recordedAt, String recordedBy) {}

  /** The norm that holds on a day. */
  public CaseloadNorm on(LocalDate day) {
    return jdbc.sql(
            """
            select * from woonspoor.caseload_norm where valid_from <= :day
            order by valid_from desc, id desc limit 1
            """)
        .param("day", day)
        .query(CaseloadNorms::dated)
        .single()
        .norm();
  }

  /** Sets the norm from a day on. */
  void change(CaseloadNorm norm, LocalDate validFrom, String by) {
    jdbc.sql(
            """
            insert into woonspoor.caseload_norm
              (valid_from, coaching_warning, coaching_limit, intensive_warning, intensive_limit,
               recorded_at, recorded_by)
            values (:from, :cw, :cl, :iw, :il, :at, :by)
            """)
        .param("from", validFrom)
        .param("cw", norm.coachingWarning())
        .param("cl", norm.coachingLimit())
        .param("iw", norm.intensiveWarning())
        .param("il", norm.intensiveLimit())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Every norm that was ever set, the newest first. */
  public List<Dated> history() {
    return jdbc.sql("select * from woonspoor.caseload_norm order by recorded_at desc, id desc")
        .query(CaseloadNorms::dated)
        .list();
  }

  private static Dated dated(ResultSet row, int number) throws SQLException {
    return new Dated(
        new CaseloadNorm(
            row.getInt("coaching_warning"),
            row.getInt("coaching_limit"),
            row.getInt("intensive_warning"),
            row.getInt("intensive_limit")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }
}
