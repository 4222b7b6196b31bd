package be.woonspoor.team;

import be.woonspoor.casefile.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Assignments above the norm of the caseload, each with the lead's reason. A fact about the team
 * that an escalation counts, never a trait of the person (R24, R32).
 */
@Repository
public class CaseloadOverruns {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  CaseloadOverruns(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param carried the cases of the coach with this one
   * @param places the cases that the norm allowed
   */
  public record Overrun(
      TeamMember member,
      String coach,
      int carried,
      int places,
      Instant at,
      String by,
      String reason) {}

  void note(
      String caseNumber,
      TeamMember member,
      String coach,
      int carried,
      int places,
      String by,
      String reason) {
    jdbc.sql(
            """
            insert into woonspoor.caseload_overrun
              (case_number, member, coach, carried, places, at, by_user, sealed_reason)
            values (:number, :member, :coach, :carried, :places, :at, :by, :reason)
            """)
        .param("number", caseNumber)
        .param("member", member.name())
        .param("coach", coach)
        .param("carried", carried)
        .param("places", places)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("reason", sealer.seal(caseNumber, reason))
        .update();
  }

  /** Those of a case that still weigh: the coach of then is the coach of now. The newest first. */
  public List<Overrun> standing(String caseNumber) {
    return jdbc.sql(
            """
            select o.* from woonspoor.caseload_overrun o
            where o.case_number = :number and exists (
              select 1 from woonspoor.case_team t
              where t.case_number = o.case_number and t.member = o.member and t.user_id = o.coach
                and t.until is null and t.since <= o.at)
            order by o.at desc, o.id desc
            """)
        .param("number", caseNumber)
        .query(this::overrun)
        .list();
  }

  private Overrun overrun(ResultSet row, int number) throws SQLException {
    return new Overrun(
        TeamMember.valueOf(row.getString("member")),
        row.getString("coach"),
        row.getInt("carried"),
        row.getInt("places"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        sealer.open(row.getString("case_number"), row.getBytes("sealed_reason")));
  }
}
