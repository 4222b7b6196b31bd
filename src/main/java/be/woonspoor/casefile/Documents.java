package be.woonspoor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters and other documents of all cases. A document that is kept never changes: the database
 * refuses it. Its content is sealed with the key of its case and is gone when that key is.
 */
@Repository
public class Documents {

  private static final String HEAD =
      """
      select id, case_number, kind, title, media_type, addressee, template, template_version, pages,
        made_at, made_by from woonspoor.document
      """;

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final Clock clock;

  Documents(JdbcClient jdbc, Sealer sealer, Timeline timeline, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Keeps a document in the file of a case and says so on its timeline.
   *
   * @param by user id, or empty text for the system
   * @throws NoSuchCase when there is no such case
   */
  @Transactional
  public Document keep(String caseNumber, NewDocument made, String by) {
    var document =
        new Document(
            UUID.randomUUID(),
            caseNumber,
            made.kind(),
            made.title(),
            made.mediaType(),
            made.addressee(),
            made.template(),
            made.templateVersion(),
            made.pages(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by);
    jdbc.sql(
            """
            insert into woonspoor.document
              (id, case_number, kind, title, media_type, addressee, template, template_version,
               pages, made_at, made_by, sealed_content)
            values (:id, :number, :kind, :title, :media, :addressee, :template, :version,
               :pages, :at, :by, :content)
            """)
        .param("id", document.id())
        .param("number", caseNumber)
        .param("kind", document.kind())
        .param("title", document.title())
        .param("media", document.mediaType())
        .param("addressee", document.addressee().name())
        .param("template", document.template())
        .param("version", document.templateVersion())
        .param("pages", document.pages())
        .param("at", document.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("content", sealer.sealBytes(caseNumber, made.content()))
        .update();
    var what = made.addressee() == Document.Addressee.FILE ? "Stuk in het dossier" : "Brief klaar";
    timeline.addAbout(document, what + ": " + document.title());
    return document;
  }

  /** The documents of a case, newest first. */
  public List<Document> of(String caseNumber) {
    return jdbc.sql(HEAD + " where case_number = :number order by sequence desc")
        .param("number", caseNumber)
        .query(Documents::document)
        .list();
  }

  /** One document of a case; none when the id belongs to another case. */
  public Optional<Document> find(String caseNumber, UUID id) {
    return jdbc.sql(HEAD + " where case_number = :number and id = :id")
        .param("number", caseNumber)
        .param("id", id)
        .query(Documents::document)
        .optional();
  }

  /**
   * The content of a document.
   *
   * @throws NoSuchCase when the key of its case is gone
   */
  public byte[] open(Document document) {
    var sealed =
        jdbc.sql("select sealed_content from woonspoor.document where id = :id")
            .param("id", document.id())
            .query(byte[].class)
            .single();
    return sealer.openBytes(document.caseNumber(), sealed);
  }

  private static Document document(ResultSet row, int index) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("media_type"),
        Document.Addressee.valueOf(row.getString("addressee")),
        row.getString("template"),
        row.getInt("template_version"),
        row.getInt("pages"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"));
  }
}
