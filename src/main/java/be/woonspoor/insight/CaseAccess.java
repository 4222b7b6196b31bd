package be.woonspoor.insight;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Sealer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who looked into the file of a case that is not theirs: a coach into the notes, for a reason that
 * opens them for the rest of the day, and whoever opened a document. It stays for the team lead to
 * read.
 */
@Repository
class CaseAccess {

  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  CaseAccess(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** One look into a file. */
  record Look(String user, Instant at, String reason) {}

  void log(String caseNumber, String user, String reason) {
    jdbc.sql(
            """
            insert into woonspoor.case_access (case_number, user_id, at, sealed_reason)
            values (:case, :user, :at, :reason)
            """)
        .param("case", caseNumber)
        .param("user", user)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reason", sealer.seal(caseNumber, reason))
        .update();
  }

  /** Notes that somebody opened a document; that opens no notes. */
  void logOpened(Document document, String user) {
    jdbc.sql(
            """
            insert into woonspoor.case_access
              (case_number, user_id, at, sealed_reason, document_id, opens_notes)
            values (:case, :user, :at, :reason, :document, false)
            """)
        .param("case", document.caseNumber())
        .param("user", user)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reason", sealer.seal(document.caseNumber(), "Opende de brief: " + document.title()))
        .param("document", document.id())
        .update();
  }

  /** Notes that somebody read the whole file for the copy that its person asked for. */
  void logCopied(String caseNumber, String user) {
    jdbc.sql(
            """
            insert into woonspoor.case_access (case_number, user_id, at, sealed_reason, opens_notes)
            values (:case, :user, :at, :reason, false)
            """)
        .param("case", caseNumber)
        .param("user", user)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reason", sealer.seal(caseNumber, "Las de kopie die de persoon vroeg."))
        .update();
  }

  boolean hasReasonToday(String caseNumber, String user) {
    var morning = LocalDate.now(clock.withZone(BELGIUM)).atStartOfDay(BELGIUM).toOffsetDateTime();
    return jdbc.sql(
                """
                select count(*) from woonspoor.case_access
                where case_number = :case and user_id = :user and at >= :morning and opens_notes
                """)
            .param("case", caseNumber)
            .param("user", user)
            .param("morning", morning)
            .query(Long.class)
            .single()
        > 0;
  }

  /** All looks into a file, newest first. */
  List<Look> of(String caseNumber) {
    return jdbc.sql(
            """
            select user_id, at, sealed_reason from woonspoor.case_access
            where case_number = :case order by at desc, id desc
            """)
        .param("case", caseNumber)
        .query(
            (row, number) ->
                new Look(
                    row.getString("user_id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    sealer.open(caseNumber, row.getBytes("sealed_reason"))))
        .list();
  }
}
