package be.woonspoor.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in a case, in the order in which it happened. */
@Repository
public class Timeline {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Timeline(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** What sort of thing happened. */
  public enum Kind {
    STAGE,
    STEP,
    CONTACT,
    AGREEMENT,
    SIGNAL,
    DECISION,
    LETTER,
    TEAM,
    TENANCY
  }

  /**
   * One entry.
   *
   * @param title a fixed sentence without personal data
   * @param text the rest, sealed at rest
   */
  public record Entry(Instant at, Kind kind, String by, String title, Optional<String> text) {}

  /** Adds an entry; {@code by} is a user id, or empty text for the system. */
  public void add(String caseNumber, Kind kind, String by, String title, String text) {
    jdbc.sql(
            """
            insert into woonspoor.timeline_entry (case_number, at, kind, by_user, title, sealed_text)
            values (:number, :at, :kind, :by, :title, :text)
            """)
        .param("number", caseNumber)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", kind.name())
        .param("by", by)
        .param("title", title)
        .param("text", text == null || text.isBlank() ? null : sealer.seal(caseNumber, text))
        .update();
  }

  public void add(String caseNumber, Kind kind, String by, String title) {
    add(caseNumber, kind, by, title, "");
  }

  /** All entries, newest first. */
  public List<Entry> of(String caseNumber) {
    return jdbc.sql(
            """
            select at, kind, by_user, title, sealed_text from woonspoor.timeline_entry
            where case_number = :number order by at desc, id desc
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Entry(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("by_user"),
                    row.getString("title"),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_text"))))
        .list();
  }
}
