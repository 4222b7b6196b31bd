package be.woonspoor.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: who was recognised when. Case numbers and moments, nothing else. */
@Repository
public class RecognitionFigures {

  private final JdbcClient jdbc;

  RecognitionFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody who was referred and recognised. */
  public record Recognised(String caseNumber, Instant receivedAt, Instant recognisedAt) {}

  /** Everybody who was recognised before a moment. */
  public List<Recognised> before(Instant end) {
    return jdbc.sql(
            """
            select r.case_number, f.received_at, r.decided_at
            from woonspoor.referral r
            join woonspoor.case_file f on f.case_number = r.case_number
            where r.recognition = 'RECOGNISED' and r.decided_at < :end
            order by r.case_number
            """)
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(
            (row, index) ->
                new Recognised(
                    row.getString("case_number"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
