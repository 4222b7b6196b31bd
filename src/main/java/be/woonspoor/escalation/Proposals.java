package be.woonspoor.escalation;

import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All proposals for intensive follow-up. At most one per case is open at a time. */
@Repository
public class Proposals {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Proposals(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /**
   * Notes a proposal of a coach.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one of this case is open
   */
  public UUID propose(String caseNumber, Grounds grounds, String by, Instant at) {
    return insert(
            caseNumber,
            new NewProposal(
                Origin.COACH, grounds, FileFacts.NONE, Optional.empty(), Optional.empty(), by, at),
            "returning id")
        .orElseThrow();
  }

  /** Notes a proposal, unless one of this case is open; of two at once one is noted. */
  public Optional<UUID> proposeIfNone(String caseNumber, NewProposal proposal) {
    return insert(
        caseNumber,
        proposal,
        "on conflict (case_number) where closed_at is null do nothing returning id");
  }

  private Optional<UUID> insert(String caseNumber, NewProposal proposal, String otherwise) {
    return jdbc.sql(
            """
            insert into woonspoor.escalation_proposal
              (id, case_number, origin, proposed_at, proposed_by, sealed_grounds, sealed_facts,
               sealed_why_again, earlier_id)
            values (:id, :number, :origin, :at, :by, :grounds, :facts, :again, :earlier)
            """
                + otherwise)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("origin", proposal.origin().name())
        .param("at", proposal.at().atOffset(ZoneOffset.UTC))
        .param("by", proposal.by())
        .param("grounds", sealer.seal(caseNumber, write(proposal.grounds())))
        .param("facts", sealer.seal(caseNumber, write(proposal.facts())))
        .param("again", sealed(caseNumber, proposal.whyAgain()), Types.BINARY)
        .param("earlier", proposal.earlier().orElse(null), Types.OTHER)
        .query(UUID.class)
        .optional();
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

  /** All proposals of a case, the newest first. */
  public List<Proposal> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.escalation_proposal where case_number = :number
            order by proposed_at desc, id
            """)
        .param("number", caseNumber)
        .query(this::proposal)
        .list();
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

  /** The coach explains what the file began. */
  @Transactional
  public void argued(UUID id, Grounds grounds, Instant at) {
    set(id, "sealed_grounds", sealer.seal(get(id).caseNumber(), write(grounds)));
    set(id, "argued_at", at.atOffset(ZoneOffset.UTC));
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

  /** What became of it, with what the file says at that moment: only what comes after is new. */
  @Transactional
  public void cameTo(UUID id, Outcome outcome, FileFacts facts, Instant at) {
    set(id, "sealed_facts", sealer.seal(get(id).caseNumber(), write(facts)));
    jdbc.sql(
            """
            update woonspoor.escalation_proposal set outcome = :outcome, outcome_at = :at
            where id = :id
            """)
        .param("outcome", outcome.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** The follow-up starts: with this coach, and with the partners that the person agreed to. */
  @Transactional
  public void begin(UUID id, String coach, List<Partner> partners, Instant at) {
    set(id, "intensive_coach", coach);
    set(id, "intensive_since", at.atOffset(ZoneOffset.UTC));
    addPartners(id, partners);
  }

  /** More partners at the table; they are heard in the next round. */
  @Transactional
  public void addPartners(UUID id, List<Partner> partners) {
    var caseNumber = get(id).caseNumber();
    var first = partners(id).size();
    for (var i = 0; i < partners.size(); i++) {
      var partner = partners.get(i);
      jdbc.sql(
              """
              insert into woonspoor.escalation_partner
                (proposal_id, position, sealed_partner, sealed_role, sealed_purpose)
              values (:id, :position, :partner, :role, :purpose)
              """)
          .param("id", id)
          .param("position", first + i)
          .param("partner", sealer.seal(caseNumber, partner.name()))
          .param("role", sealer.seal(caseNumber, partner.role().name()))
          .param("purpose", sealer.seal(caseNumber, partner.purpose()))
          .update();
    }
  }

  /** The roles for whom a consent is still to be asked, in words of {@link PartnerRole}. */
  public void askFor(UUID id, Set<PartnerRole> roles) {
    var written = roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    set(id, "sealed_roles_to_ask", sealer.seal(get(id).caseNumber(), written));
  }

  /** The roles that the lead wants at the table and the coach is to ask a consent for. */
  public Set<PartnerRole> rolesToAsk(UUID id) {
    var caseNumber = get(id).caseNumber();
    return jdbc.sql("select * from woonspoor.escalation_proposal where id = :id")
        .param("id", id)
        .query((row, index) -> Optional.ofNullable(row.getBytes("sealed_roles_to_ask")))
        .single()
        .map(bytes -> sealer.open(caseNumber, bytes))
        .filter(written -> !written.isEmpty())
        .map(
            written ->
                Arrays.stream(written.split(","))
                    .map(PartnerRole::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartnerRole.class))))
        .orElseGet(() -> EnumSet.noneOf(PartnerRole.class));
  }

  /**
   * A partner at the table.
   *
   * @param position of all partners of the follow-up, from zero
   * @param round in which round the partner is heard; empty before that
   * @param consultedOn when they talked
   */
  public record Seat(
      int position, Partner partner, Optional<Integer> round, Optional<LocalDate> consultedOn) {}

  /**
   * Those who are to be heard now.
   *
   * @param number of the round, from one
   */
  public record Round(int number, int partners) {}

  /** Begins a round with everybody who was not in one yet. */
  @Transactional
  public Round callPartners(UUID id) {
    var number = seats(id).stream().flatMap(seat -> seat.round().stream()).mapToInt(n -> n).max();
    var next = number.orElse(0) + 1;
    var called =
        jdbc.sql(
                """
                update woonspoor.escalation_partner set round = :round
                where proposal_id = :id and round is null
                """)
            .param("round", next)
            .param("id", id)
            .update();
    return new Round(next, called);
  }

  /** The partners at the table, in the order in which they were chosen. */
  public List<Partner> partners(UUID id) {
    return seats(id).stream().map(Seat::partner).toList();
  }

  /** The same, with when each was heard. */
  public List<Seat> seats(UUID id) {
    var caseNumber = get(id).caseNumber();
    return jdbc.sql(
            "select * from woonspoor.escalation_partner where proposal_id = :id order by position")
        .param("id", id)
        .query(
            (row, index) ->
                new Seat(
                    row.getInt("position"),
                    new Partner(
                        sealer.open(caseNumber, row.getBytes("sealed_partner")),
                        sealer
                            .openIfAny(caseNumber, row.getBytes("sealed_role"))
                            .map(PartnerRole::valueOf)
                            .orElse(PartnerRole.OTHER),
                        sealer.open(caseNumber, row.getBytes("sealed_purpose"))),
                    Optional.ofNullable(row.getObject("round", Integer.class)),
                    Optional.ofNullable(row.getObject("consulted_on", LocalDate.class))))
        .list();
  }

  /** The one at a place in a round. */
  public Seat seat(UUID id, int round, int place) {
    return seats(id).stream()
        .filter(seat -> seat.round().filter(number -> number == round).isPresent())
        .toList()
        .get(place);
  }

  /** Notes that they talked with a partner. */
  public void consulted(UUID id, int position, LocalDate on) {
    jdbc.sql(
            """
            update woonspoor.escalation_partner set consulted_on = :on
            where proposal_id = :id and position = :position
            """)
        .param("on", on)
        .param("id", id)
        .param("position", position)
        .update();
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
        Origin.valueOf(row.getString("origin")),
        instant(row, "proposed_at").orElseThrow(),
        row.getString("proposed_by"),
        read(sealer.open(caseNumber, row.getBytes("sealed_grounds")), Grounds.class),
        sealer
            .openIfAny(caseNumber, row.getBytes("sealed_facts"))
            .map(json -> read(json, FileFacts.class))
            .orElse(FileFacts.NONE),
        sealer.openIfAny(caseNumber, row.getBytes("sealed_why_again")),
        Optional.ofNullable(row.getObject("earlier_id", UUID.class)),
        Optional.ofNullable(row.getString("test_result")).map(TestResult::valueOf),
        sealer.openIfAny(caseNumber, row.getBytes("sealed_client_words")),
        Optional.ofNullable(row.getObject("granted", Boolean.class)),
        Optional.ofNullable(row.getString("intensive_coach")),
        instant(row, "intensive_since"),
        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
        instant(row, "outcome_at"),
        instant(row, "closed_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private byte[] sealed(String caseNumber, Optional<String> text) {
    return text.map(words -> sealer.seal(caseNumber, words)).orElse(null);
  }

  private static String write(Object grounds) {
    try {
      return JSON.writeValueAsString(grounds);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the grounds can't be written", e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the grounds can't be read", e);
    }
  }
}
