package be.woonspoor.tenancy;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signals of all cases. Of each kind at most one is open in a case: what comes while it is open
 * is added to it, which the database guards.
 */
@Repository
@Transactional
public class Signals {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final Clock clock;

  Signals(JdbcClient jdbc, Sealer sealer, Timeline timeline, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * What became of a report.
   *
   * @param attached whether it was added to a signal that was already open
   */
  public record Kept(UUID signalId, boolean attached) {}

  /** Keeps a report: opens a signal, or adds to the open one of the same kind. */
  public Kept keep(String caseNumber, SignalKind kind, SignalReport report) {
    var kept =
        open(caseNumber, kind)
            .map(id -> new Kept(id, false))
            .or(() -> lockOpen(caseNumber, kind).map(id -> new Kept(id, true)))
            .orElseGet(() -> keepAfterTheOtherClosed(caseNumber, kind));
    jdbc.sql(
            """
            insert into woonspoor.signal_report
              (signal_id, reported_at, by_user, source, noticed_on, serious, sealed_facts)
            values (:signal, :at, :by, :source, :noticed, :serious, :facts)
            """)
        .param("signal", kept.signalId())
        .param("at", report.at().atOffset(ZoneOffset.UTC))
        .param("by", report.by())
        .param("source", report.source().name())
        .param("noticed", report.noticedOn())
        .param("serious", report.serious())
        .param("facts", sealer.seal(caseNumber, write(report.details())))
        .update();
    timeline.add(
        caseNumber,
        Timeline.Kind.SIGNAL,
        report.by(),
        (kept.attached() ? "Nieuwe feiten bij signaal: " : "Signaal: ") + kind.label(),
        report.details().text());
    return kept;
  }

  /**
   * A signal with all its reports.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
   */
  public Signal get(UUID id) {
    return jdbc.sql("select * from woonspoor.signal where id = :id")
        .param("id", id)
        .query(this::read)
        .single();
  }

  /** All signals of a case, newest first. */
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

  /** Notes that a coach answered a signal; only the first answer counts. */
  public void answered(UUID id) {
    jdbc.sql(
            """
            update woonspoor.signal set answered_at = :now, version = version + 1
            where id = :id and answered_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Notes that a signal was handled; nothing when it already was. */
  public void handled(UUID id) {
    jdbc.sql(
            """
            update woonspoor.signal
            set state = 'HANDLED', handled_at = :now, version = version + 1
            where id = :id and state = 'OPEN'
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private Optional<UUID> open(String caseNumber, SignalKind kind) {
    return jdbc.sql(
            """
            insert into woonspoor.signal (id, case_number, kind, state, opened_at)
            values (:id, :number, :kind, 'OPEN', :now)
            on conflict (case_number, kind) where state = 'OPEN' do nothing
            returning id
            """)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("kind", kind.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
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

  private Kept keepAfterTheOtherClosed(String caseNumber, SignalKind kind) {
    return open(caseNumber, kind)
        .map(id -> new Kept(id, false))
        .orElseThrow(
            () -> new IllegalStateException("a signal opens and closes at the same moment"));
  }

  private Signal read(ResultSet row, int index) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var caseNumber = row.getString("case_number");
    return new Signal(
        id,
        caseNumber,
        SignalKind.valueOf(row.getString("kind")),
        row.getString("state").equals("OPEN"),
        Optional.ofNullable(row.getString("level")).map(SignalLevel::valueOf),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        reports(id, caseNumber));
  }

  private List<SignalReport> reports(UUID id, String caseNumber) {
    return jdbc.sql("select * from woonspoor.signal_report where signal_id = :id order by id")
        .param("id", id)
        .query(
            (row, index) ->
                new SignalReport(
                    row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                    row.getString("by_user"),
                    SignalSource.valueOf(row.getString("source")),
                    row.getObject("noticed_on", LocalDate.class),
                    row.getBoolean("serious"),
                    details(sealer.open(caseNumber, row.getBytes("sealed_facts")))))
        .list();
  }

  private static String write(SignalDetails details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the facts of a signal can't be written", e);
    }
  }

  private static SignalDetails details(String json) {
    try {
      return JSON.readValue(json, SignalDetails.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the facts of a signal can't be read", e);
    }
  }
}
