package be.woonspoor.trajectory;

import be.woonspoor.casefile.Sealer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What persons said was wrong, point by point, and who had it wrong and now knows better. */
@Repository
public class Corrections {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Corrections(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * One point.
   *
   * @param reason why it was not corrected
   * @param statement what the person says beside what stays
   */
  public record Point(
      String what, boolean corrected, Optional<String> reason, Optional<String> statement) {}

  /**
   * Somebody who got the wrong data.
   *
   * @param reason why they were not told
   */
  public record Notice(String recipient, boolean told, Optional<String> reason) {}

  /** Keeps what came of a question to correct. */
  @Transactional
  public void keep(
      DataRequests.DataRequest request, List<Point> points, List<Notice> notices, String by) {
    var caseNumber = request.caseNumber();
    for (var point : points) {
      jdbc.sql(
              """
              insert into woonspoor.correction_point
                (case_number, request_id, corrected, at, by_user, sealed_what, sealed_reason,
                 sealed_statement)
              values (:number, :request, :corrected, :at, :by, :what, :reason, :statement)
              """)
          .param("number", caseNumber)
          .param("request", request.id())
          .param("corrected", point.corrected())
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", by)
          .param("what", sealer.seal(caseNumber, point.what()))
          .param("reason", sealed(caseNumber, point.reason()))
          .param("statement", sealed(caseNumber, point.statement()))
          .update();
    }
    for (var notice : notices) {
      jdbc.sql(
              """
              insert into woonspoor.correction_notice
                (case_number, request_id, told, sealed_recipient, sealed_reason)
              values (:number, :request, :told, :recipient, :reason)
              """)
          .param("number", caseNumber)
          .param("request", request.id())
          .param("told", notice.told())
          .param("recipient", sealer.seal(caseNumber, notice.recipient()))
          .param("reason", sealed(caseNumber, notice.reason()))
          .update();
    }
  }

  /** The points beside which the words of the person stand, the oldest first. */
  public List<Point> statements(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.correction_point
            where case_number = :number and sealed_statement is not null order by id
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Point(
                    sealer.open(caseNumber, row.getBytes("sealed_what")),
                    row.getBoolean("corrected"),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_reason")),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_statement"))))
        .list();
  }

  private byte[] sealed(String caseNumber, Optional<String> text) {
    return text.map(words -> sealer.seal(caseNumber, words)).orElse(null);
  }
}
