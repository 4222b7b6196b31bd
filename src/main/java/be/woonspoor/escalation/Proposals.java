package be.woonspoor.escalation;

import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All proposals for intensive follow-up. At most one per case is open at a time. */
@Repository
public class Proposals {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Proposals(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /**
   * Notes a proposal.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one of this case is open
   */
  public UUID propose(String caseNumber, Grounds grounds, String by, Instant at) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into woonspoor.escalation_proposal
              (id, case_number, proposed_at, proposed_by, sealed_grounds)
            values (:id, :number, :at, :by, :grounds)
            """)
        .param("id", id)
        .param("number", caseNumber)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("grounds", sealer.seal(caseNumber, write(grounds)))
        .update();
    return id;
  }

  public Proposal get(UUID id) {
    return jdbc.sql("select * from woonspoor.escalation_proposal where id = :id")
        .param("id", id)
        .query(this::proposal)
        .single();
  }

  /** The proposal of a case that is not finished. */
  public Optional<Proposal> open(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.escalation_proposal
            where case_number = :number and closed_at is null
            """)
        .param("number", caseNumber)
        .query(this::proposal)
        .optional();
  }

  /** Everybody in intensive follow-up now, the longest first. */
  public List<Proposal> inIntensiveFollowUp() {
    return jdbc.sql(
            """
            select * from woonspoor.escalation_proposal
            where intensive_since is not null and closed_at is null order by intensive_since, id
            """)
        .query(this::proposal)
        .list();
  }

  public void tested(UUID id, TestResult result) {
    set(id, "test_result", result.name());
  }

  /** Keeps what the person said to it, in the own words. */
  public void clientSaid(UUID id, String words) {
    set(id, "sealed_client_words", sealer.seal(get(id).caseNumber(), words));
  }

  public void decided(UUID id, boolean granted) {
    set(id, "granted", granted);
  }

  /** The follow-up starts: with this coach, and with the partners that the person agreed to. */
  @Transactional
  public void begin(UUID id, String coach, List<Partner> partners, Instant at) {
    var caseNumber = get(id).caseNumber();
    set(id, "intensive_coach", coach);
    set(id, "intensive_since", at.atOffset(ZoneOffset.UTC));
    for (var i = 0; i < partners.size(); i++) {
      jdbc.sql(
              """
              insert into woonspoor.escalation_partner
                (proposal_id, position, sealed_partner, sealed_purpose)
              values (:id, :position, :partner, :purpose)
              """)
          .param("id", id)
          .param("position", i)
          .param("partner", sealer.seal(caseNumber, partners.get(i).name()))
          .param("purpose", sealer.seal(caseNumber, partners.get(i).purpose()))
          .update();
    }
  }

  /** The partners at the table, in the order in which they were chosen. */
  public List<Partner> partners(UUID id) {
    var caseNumber = get(id).caseNumber();
    return jdbc.sql(
            "select * from woonspoor.escalation_partner where proposal_id = :id order by position")
        .param("id", id)
        .query(
            (row, index) ->
                new Partner(
                    sealer.open(caseNumber, row.getBytes("sealed_partner")),
                    sealer.open(caseNumber, row.getBytes("sealed_purpose"))))
        .list();
  }

  /** Ends a proposal, however it went; telling it twice is harmless. */
  public void close(UUID id, Instant at) {
    jdbc.sql(
            """
            update woonspoor.escalation_proposal set closed_at = :at
            where id = :id and closed_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private void set(UUID id, String column, Object value) {
    jdbc.sql("update woonspoor.escalation_proposal set " + column + " = :value where id = :id")
        .param("value", value)
        .param("id", id)
        .update();
  }

  private Proposal proposal(ResultSet row, int index) throws SQLException {
    var caseNumber = row.getString("case_number");
    return new Proposal(
        row.getObject("id", UUID.class),
        caseNumber,
        instant(row, "proposed_at").orElseThrow(),
        row.getString("proposed_by"),
        read(sealer.open(caseNumber, row.getBytes("sealed_grounds"))),
        Optional.ofNullable(row.getString("test_result")).map(TestResult::valueOf),
        sealer.openIfAny(caseNumber, row.getBytes("sealed_client_words")),
        Optional.ofNullable(row.getObject("granted", Boolean.class)),
        Optional.ofNullable(row.getString("intensive_coach")),
        instant(row, "intensive_since"),
        instant(row, "closed_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String write(Grounds grounds) {
    try {
      return JSON.writeValueAsString(grounds);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the grounds can't be written", e);
    }
  }

  private static Grounds read(String json) {
    try {
      return JSON.readerFor(Grounds.class)
          .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the grounds can't be read", e);
    }
  }
}
