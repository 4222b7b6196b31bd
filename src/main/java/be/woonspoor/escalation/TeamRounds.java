package be.woonspoor.escalation;

import be.woonspoor.casefile.Sealer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the weekly rounds said about each follow-up; what was agreed is sealed. */
@Repository
public class TeamRounds {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  TeamRounds(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * One follow-up in one round.
   *
   * @param discussed whether they came to it
   * @param agreed what for the week to come, or why they did not come to it
   */
  public record Line(LocalDate heldOn, boolean discussed, Optional<String> agreed, String by) {}

  /** Keeps what a round says of a follow-up. */
  public void keep(Proposal proposal, Line line) {
    jdbc.sql(
            """
            insert into woonspoor.team_round_line
              (proposal_id, held_on, discussed, sealed_agreed, by_user, recorded_at)
            values (:id, :on, :discussed, :agreed, :by, :at)
            """)
        .param("id", proposal.id())
        .param("on", line.heldOn())
        .param("discussed", line.discussed())
        .param(
            "agreed",
            line.agreed().map(text -> sealer.seal(proposal.caseNumber(), text)).orElse(null),
            Types.BINARY)
        .param("by", line.by())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the rounds said of a follow-up, the newest first. */
  public List<Line> of(Proposal proposal) {
    return jdbc.sql(
            "select * from woonspoor.team_round_line where proposal_id = :id order by id desc")
        .param("id", proposal.id())
        .query(
            (row, index) ->
                new Line(
                    row.getObject("held_on", LocalDate.class),
                    row.getBoolean("discussed"),
                    sealer.openIfAny(proposal.caseNumber(), row.getBytes("sealed_agreed")),
                    row.getString("by_user")))
        .list();
  }
}
