package be.woonspoor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in a case, in the order in which it happened. */
@Repository
public class Timeline {

  private static final String ENTRIES =
      "select at, kind, by_user, title, sealed_text from woonspoor.timeline_entry ";

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
    STAGE("Fase"),
    STEP("Stap"),
    CONTACT("Contact"),
    AGREEMENT("Overeenkomst"),
    SIGNAL("Signaal"),
    DECISION("Beslissing"),
    LETTER("Brief"),
    TEAM("Team"),
    TENANCY("Woning en huur");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
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
    add(caseNumber, kind, by, title, text, Optional.empty());
  }

  public void add(String caseNumber, Kind kind, String by, String title) {
    add(caseNumber, kind, by, title, "");
  }

  /** Adds an entry about a letter or another document of the file. */
  void addAbout(Document document, String title) {
    add(
        document.caseNumber(),
        Kind.LETTER,
        document.madeBy(),
        title,
        "",
        Optional.of(document.id()));
  }

  private void add(
      String caseNumber, Kind kind, String by, String title, String text, Optional<UUID> document) {
    jdbc.sql(
            """
            insert into woonspoor.timeline_entry
              (case_number, at, kind, by_user, title, sealed_text, deed, document_id)
            values (:number, :at, :kind, :by, :title, :text, :deed, :document)
            """)
        .param("number", caseNumber)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", kind.name())
        .param("by", by)
        .param("title", title)
        .param("text", text == null || text.isBlank() ? null : sealer.seal(caseNumber, text))
        .param("deed", Deed.current())
        .param("document", document.orElse(null))
        .update();
  }

  /** All entries, newest first. */
  public List<Entry> of(String caseNumber) {
    return since(caseNumber, Instant.EPOCH);
  }

  /** The entries after a moment, newest first. */
  public List<Entry> since(String caseNumber, Instant moment) {
    return jdbc.sql(
            ENTRIES + "where case_number = :number and at > :moment order by at desc, id desc")
        .param("number", caseNumber)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, index) -> entry(caseNumber, row))
        .list();
  }

  /** The newest entry under a title, if there is one. */
  public Optional<Entry> titled(String caseNumber, String title) {
    return jdbc.sql(
            ENTRIES
                + "where case_number = :number and title = :title order by at desc, id desc limit 1")
        .param("number", caseNumber)
        .param("title", title)
        .query((row, index) -> entry(caseNumber, row))
        .optional();
  }

  private Entry entry(String caseNumber, ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Kind.valueOf(row.getString("kind")),
        row.getString("by_user"),
        row.getString("title"),
        sealer.openIfAny(caseNumber, row.getBytes("sealed_text")));
  }
}
