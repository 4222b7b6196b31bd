package be.woonspoor.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every time that a signal was open: the newest stands with the signal, those before beside it. */
@Repository
@Transactional(readOnly = true)
public class SignalOpenings {

  private final JdbcClient jdbc;
  private final Signals signals;
  private final SignalReports reports;
  private final SignalDeeds deeds;

  SignalOpenings(JdbcClient jdbc, Signals signals, SignalReports reports, SignalDeeds deeds) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.reports = reports;
    this.deeds = deeds;
  }

  /**
   * One time that a signal was open, without what was told.
   *
   * @param level as it was weighed last; empty until then
   */
  public record Opened(
      UUID signalId,
      int opening,
      SignalKind kind,
      Optional<SignalLevel> level,
      Instant openedAt,
      boolean open) {}

  /** Every time that any signal of a case was open, the newest first. */
  public List<Opened> ofCase(String caseNumber) {
    return jdbc.sql(
            """
            select id, opening, kind, level, opened_at, state = 'OPEN' as is_open
            from woonspoor.signal where case_number = :number
            union all
            select s.id, o.opening, s.kind, o.level, o.opened_at, false
            from woonspoor.signal_opening o join woonspoor.signal s on s.id = o.signal_id
            where s.case_number = :number
            order by opened_at desc, id, opening desc
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Opened(
                    row.getObject("id", UUID.class),
                    row.getInt("opening"),
                    SignalKind.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getString("level")).map(SignalLevel::valueOf),
                    instant(row, "opened_at").orElseThrow(),
                    row.getBoolean("is_open")))
        .list();
  }

  /** Every time that a signal was open, with what was told and done, the newest first. */
  public List<SignalOpening> of(UUID id) {
    var signal = signals.get(id);
    var done = deeds.of(signal);
    return jdbc.sql(
            """
            select opening, level, opened_at, handled_at as closed_at, closing, closed_by
            from woonspoor.signal where id = :id
            union all
            select opening, level, opened_at, closed_at, closing, closed_by
            from woonspoor.signal_opening where signal_id = :id
            order by opening desc
            """)
        .param("id", id)
        .query(
            (row, index) ->
                new SignalOpening(
                    row.getInt("opening"),
                    Optional.ofNullable(row.getString("level")).map(SignalLevel::valueOf),
                    instant(row, "opened_at").orElseThrow(),
                    closed(row),
                    reports.of(id, signal.caseNumber(), row.getInt("opening")),
                    done.getOrDefault(row.getInt("opening"), List.of())))
        .list();
  }

  private static Optional<SignalOpening.Closed> closed(ResultSet row) throws SQLException {
    var by = Optional.ofNullable(row.getString("closed_by"));
    var how = row.getString("closing");
    return instant(row, "closed_at")
        .map(at -> new SignalOpening.Closed(at, SignalClosing.valueOf(how), by));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
