package be.woonspoor.tenancy;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signals of all cases. Of each kind at most one is open in a case: what comes while it is open
 * is added to it, which the database guards. What comes soon after it was closed opens it again.
 */
@Repository
@Transactional
public class Signals {

  /** So long after its closing, new facts open a signal again. */
  private static final String REOPENS = "signal-reopens";

  private final JdbcClient jdbc;
  private final SignalReports reports;
  private final SignalDeeds deeds;
  private final Timeline timeline;
  private final Terms terms;
  private final Clock clock;

  Signals(
      JdbcClient jdbc,
      SignalReports reports,
      SignalDeeds deeds,
      Timeline timeline,
      Terms terms,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.deeds = deeds;
    this.timeline = timeline;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * What became of a report.
   *
   * @param attached whether it was added to a signal that was already open
   * @param reopened whether it opened a signal again that had been closed
   */
  public record Kept(UUID signalId, boolean attached, boolean reopened) {}

  /**
   * Keeps a report: adds it to the open signal of the same kind, opens one again that was closed
   * not longer ago than the term {@code signal-reopens}, or opens a new one.
   */
  public Kept keep(String caseNumber, SignalKind kind, SignalReport report) {
    oneAtATime(caseNumber, kind);
    var kept =
        lockOpen(caseNumber, kind)
            .map(id -> new Kept(id, true, false))
            .or(() -> reopen(caseNumber, kind).map(id -> new Kept(id, false, true)))
            .orElseGet(() -> new Kept(open(caseNumber, kind), false, false));
    reports.add(kept.signalId(), caseNumber, report);
    timeline.add(
        caseNumber,
        Timeline.Kind.SIGNAL,
        report.by(),
        title(kept) + kind.label(),
        report.details().text());
    return kept;
  }

  /**
   * A signal with everything that was told since it was opened last.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
   */
  public Signal get(UUID id) {
    return jdbc.sql("select * from woonspoor.signal where id = :id")
        .param("id", id)
        .query(this::read)
        .single();
  }

  /** All signals of a case, the one that was opened last first. */
  public List<Signal> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.signal where case_number = :number
            order by opened_at desc, id
            """)
        .param("number", caseNumber)
        .query(this::read)
        .list();
  }

  /** Notes how serious an open signal is. */
  public void setLevel(UUID id, SignalLevel level) {
    jdbc.sql(
            "update woonspoor.signal set level = :level, version = version + 1"
                + " where id = :id and state = 'OPEN'")
        .param("level", level.name())
        .param("id", id)
        .update();
  }

  /** Notes that a coach answered a signal; only the first answer since it was opened counts. */
  public void answered(UUID id) {
    jdbc.sql(
            """
            update woonspoor.signal set answered_at = :now, version = version + 1
            where id = :id and answered_at is null
            """)
        .param("now", now())
        .param("id", id)
        .update();
  }

  /**
   * Closes a signal; nothing when it is closed already.
   *
   * @throws IllegalStateException when it asks for an answer that nobody gave
   */
  public void close(UUID id) {
    var by = deeds.lastActor(id);
    if (by.isPresent()) {
      close(id, SignalClosing.ANSWERED, by);
    } else if (get(id).level().filter(SignalLevel.GREEN::equals).isPresent()) {
      close(id, SignalClosing.NOTHING_NEEDED, by);
    } else if (get(id).open()) {
      throw new IllegalStateException("a signal that asks for an answer is closed by a person");
    }
  }

  /** Closes a signal whose case ended; nothing when it is closed already. */
  public void breakOff(UUID id) {
    close(id, SignalClosing.BROKEN_OFF, Optional.empty());
  }

  private void close(UUID id, SignalClosing how, Optional<String> by) {
    jdbc.sql(
            """
            update woonspoor.signal
            set state = 'HANDLED', handled_at = :now, closing = :how, closed_by = :by,
                version = version + 1
            where id = :id and state = 'OPEN'
            """)
        .param("now", now())
        .param("how", how.name())
        .param("by", by.orElse(null))
        .param("id", id)
        .update();
  }

  /** Two who report the same at the same moment come one after the other. */
  private void oneAtATime(String caseNumber, SignalKind kind) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", "signal " + caseNumber + " " + kind)
        .query((row, index) -> true)
        .single();
  }

  private UUID open(String caseNumber, SignalKind kind) {
    return jdbc.sql(
            """
            insert into woonspoor.signal (id, case_number, kind, state, opened_at)
            values (:id, :number, :kind, 'OPEN', :now) returning id
            """)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("kind", kind.name())
        .param("now", now())
        .query(UUID.class)
        .single();
  }

  private Optional<UUID> lockOpen(String caseNumber, SignalKind kind) {
    return jdbc.sql(
            """
            select id from woonspoor.signal
            where case_number = :number and kind = :kind and state = 'OPEN' for update
            """)
        .param("number", caseNumber)
        .param("kind", kind.name())
        .query(UUID.class)
        .optional();
  }

  private Optional<UUID> reopen(String caseNumber, SignalKind kind) {
    var last =
        jdbc.sql(
                """
                select id, handled_at from woonspoor.signal
                where case_number = :number and kind = :kind and state = 'HANDLED'
                order by handled_at desc, id limit 1 for update
                """)
            .param("number", caseNumber)
            .param("kind", kind.name())
            .query(
                (row, index) ->
                    Map.entry(
                        row.getObject("id", UUID.class), instant(row, "handled_at").orElseThrow()))
            .optional()
            .filter(closed -> !today().isAfter(terms.dueDay(REOPENS, dayOf(closed.getValue()))))
            .map(Map.Entry::getKey);
    last.ifPresent(this::openAgain);
    return last;
  }

  private void openAgain(UUID id) {
    jdbc.sql(
            """
            insert into woonspoor.signal_opening
              (signal_id, opening, level, opened_at, answered_at, closed_at, closing, closed_by)
            select id, opening, level, opened_at, answered_at, handled_at, closing, closed_by
            from woonspoor.signal where id = :id
            """)
        .param("id", id)
        .update();
    jdbc.sql(
            """
            update woonspoor.signal
            set state = 'OPEN', opening = opening + 1, opened_at = :now, level = null,
                answered_at = null, handled_at = null, closing = null, closed_by = null,
                version = version + 1
            where id = :id
            """)
        .param("now", now())
        .param("id", id)
        .update();
  }

  private static String title(Kept kept) {
    if (kept.attached()) {
      return "Nieuwe feiten bij signaal: ";
    }
    return kept.reopened() ? "Signaal heropend: " : "Signaal: ";
  }

  private Signal read(ResultSet row, int index) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var caseNumber = row.getString("case_number");
    var opening = row.getInt("opening");
    return new Signal(
        id,
        caseNumber,
        SignalKind.valueOf(row.getString("kind")),
        row.getString("state").equals("OPEN"),
        Optional.ofNullable(row.getString("level")).map(SignalLevel::valueOf),
        instant(row, "opened_at").orElseThrow(),
        opening,
        reports.of(id, caseNumber, opening));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private LocalDate today() {
    return dayOf(clock.instant());
  }

  private static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, Terms.BELGIUM);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
