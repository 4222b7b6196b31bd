package be.woonspoor.escalation;

import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What figures are made of: proposals by reason, and intensive follow-ups with their contacts. The
 * reasons are opened to be counted and for nothing else.
 */
@Repository
public class EscalationFigures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;

  EscalationFigures(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /**
   * A proposal. One that the file began counts from when the coach made it one; until then it has
   * no reasons.
   *
   * @param reasons empty when the file was erased
   */
  public record Proposed(String caseNumber, Set<Reason> reasons, boolean granted) {}

  /**
   * An intensive follow-up.
   *
   * @param until empty while it lasts
   * @param attempts contacts, and attempts at one, within the days that were asked for
   */
  public record FollowUp(
      String caseNumber, Instant since, Optional<Instant> until, int attempts, int reached) {}

  /** What was proposed within a time. */
  public List<Proposed> proposed(Instant from, Instant end) {
    var rows =
        jdbc.sql(
                """
                select case_number, sealed_grounds, granted from woonspoor.escalation_proposal
                where proposed_at >= :from and proposed_at < :end
                  and (origin <> 'TEST' or argued_at is not null)
                order by proposed_at, id
                """)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("end", end.atOffset(ZoneOffset.UTC))
            .query(Row::of)
            .list();
    sealer.prepare(rows.stream().map(Row::caseNumber).toList());
    return rows.stream()
        .map(row -> new Proposed(row.caseNumber, reasons(row), row.granted))
        .toList();
  }

  /** The intensive follow-ups that ran on any of some days, both ends included. */
  public List<FollowUp> followUps(LocalDate first, LocalDate last, Instant from, Instant end) {
    return jdbc.sql(
            """
            select p.case_number, p.intensive_since, p.closed_at, met.attempts, met.reached
            from woonspoor.escalation_proposal p
            cross join lateral (
              select count(*) as attempts, count(*) filter (where c.reached = 'YES') as reached
              from woonspoor.intensive_contact c
              where c.proposal_id = p.id and c.contact_on between :first and :last) met
            where p.intensive_since < :end and (p.closed_at is null or p.closed_at >= :from)
            order by p.intensive_since, p.id
            """)
        .param("first", first)
        .param("last", last)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(
            (row, index) ->
                new FollowUp(
                    row.getString("case_number"),
                    row.getObject("intensive_since", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    row.getInt("attempts"),
                    row.getInt("reached")))
        .list();
  }

  private Set<Reason> reasons(Row row) {
    var reasons = EnumSet.noneOf(Reason.class);
    try {
      JSON.readTree(sealer.open(row.caseNumber, row.grounds))
          .path("reasons")
          .forEach(reason -> reasons.add(Reason.valueOf(reason.asText())));
    } catch (NoSuchCase erased) {
      return Set.of();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the grounds can't be read", e);
    }
    return reasons;
  }

  private record Row(String caseNumber, byte[] grounds, boolean granted) {

    static Row of(ResultSet row, int index) throws SQLException {
      return new Row(
          row.getString("case_number"), row.getBytes("sealed_grounds"), row.getBoolean("granted"));
    }
  }
}
