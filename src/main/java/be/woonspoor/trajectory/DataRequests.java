package be.woonspoor.trajectory;

import be.woonspoor.casefile.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What persons asked about their own data, until when to answer, and what they were answered. */
@Repository
public class DataRequests {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  DataRequests(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** What a person may ask. */
  public enum Kind {
    SEE("het dossier inzien"),
    CORRECT("iets verbeteren"),
    ERASE("gegevens wissen");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  /** Who puts the question. */
  public enum AskedBy {
    PERSON,
    REPRESENTATIVE
  }

  /** How we know who asks. */
  public enum Identity {
    ID_CARD("identiteitskaart gezien"),
    KNOWN("persoonlijk gekend"),
    SECURE("aangemeld met eID of itsme");

    private final String label;

    Identity(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  /** What is said to be wrong: the office can't read what a coach wrote. */
  public enum Concerns {
    DATA,
    NOTES
  }

  /** What came of it. */
  public enum Outcome {
    SHOWN("inzage gegeven"),
    CORRECTED("alles verbeterd"),
    PARTLY_CORRECTED("een deel verbeterd"),
    NOT_CORRECTED("niet verbeterd"),
    GRANTED("klaar om te wissen"),
    LATER("wissen na de bewaartermijn"),
    REFUSED("niet gewist");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  /** A question as it comes in, as literally as it was put. */
  public record NewRequest(
      String id,
      String caseNumber,
      Kind kind,
      LocalDate requestedOn,
      LocalDate dueOn,
      AskedBy askedBy,
      Identity identity,
      Optional<String> mandate,
      Optional<Concerns> concerns,
      String question) {}

  /**
   * One question.
   *
   * @param dueOn the last day to answer
   * @param extendedOn when the term was made longer, which is possible once
   * @param joined whether it was added to another question that was open
   */
  public record DataRequest(
      String id,
      String caseNumber,
      Kind kind,
      LocalDate requestedOn,
      LocalDate dueOn,
      String question,
      Optional<LocalDate> extendedOn,
      Optional<LocalDate> answeredOn,
      Optional<Outcome> outcome,
      boolean joined) {

    public boolean isOpen() {
      return answeredOn.isEmpty();
    }
  }

  /**
   * Takes a question in. While one of the same kind is open in the case, it is added to that one:
   * the person gets one answer, within the term of the first.
   *
   * @param isAnswered whether somebody is still at work on a question, by its id; one that nobody
   *     will answer any more takes no other along
   * @return whether it was added to another
   */
  @Transactional
  public boolean open(NewRequest asked, Predicate<String> isAnswered) {
    jdbc.sql("select 1 from woonspoor.case_file where case_number = :number for update")
        .param("number", asked.caseNumber())
        .query(Integer.class)
        .single();
    var first =
        openOnes(asked.caseNumber(), asked.kind())
            .map(DataRequest::id)
            .filter(isAnswered)
            .findFirst();
    jdbc.sql(
            """
            insert into woonspoor.data_request
              (process_instance_id, case_number, kind, requested_on, registered_at, due_on,
               asked_by, identity, sealed_mandate, concerns, joined_to, sealed_question)
            values (:id, :number, :kind, :on, :now, :due, :by, :identity, :mandate, :concerns,
               :joined, :question)
            """)
        .param("id", asked.id())
        .param("number", asked.caseNumber())
        .param("kind", asked.kind().name())
        .param("on", asked.requestedOn())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("due", asked.dueOn())
        .param("by", asked.askedBy().name())
        .param("identity", asked.identity().name())
        .param(
            "mandate",
            asked.mandate().map(text -> sealer.seal(asked.caseNumber(), text)).orElse(null))
        .param("concerns", asked.concerns().map(Enum::name).orElse(null))
        .param("joined", first.orElse(null))
        .param("question", sealer.seal(asked.caseNumber(), asked.question()))
        .update();
    return first.isPresent();
  }

  /** The open question of a kind in a case, if there is one. */
  public Optional<DataRequest> open(String caseNumber, Kind kind) {
    return openOnes(caseNumber, kind).findFirst();
  }

  private Stream<DataRequest> openOnes(String caseNumber, Kind kind) {
    return of(caseNumber).stream()
        .filter(request -> request.kind() == kind && request.isOpen() && !request.joined());
  }

  /**
   * Makes the term longer, once.
   *
   * @return false when it was made longer before
   */
  public boolean extend(String id, LocalDate on, LocalDate dueOn, String reason) {
    var caseNumber = get(id).caseNumber();
    return jdbc.sql(
                """
                update woonspoor.data_request
                set extended_on = :on, due_on = :due, sealed_extension = :reason
                where process_instance_id = :id and extended_on is null
                """)
            .param("on", on)
            .param("due", dueOn)
            .param("reason", sealer.seal(caseNumber, reason))
            .param("id", id)
            .update()
        > 0;
  }

  /**
   * Notes the answer, also for what was added meanwhile.
   *
   * @param answer what the person was told, in words; empty text when the outcome says it all
   */
  public void answer(String id, LocalDate on, Outcome outcome, String answer) {
    var caseNumber = get(id).caseNumber();
    jdbc.sql(
            """
            update woonspoor.data_request
            set answered_on = :on, outcome = :outcome, sealed_answer = :answer
            where process_instance_id = :id or joined_to = :id
            """)
        .param("on", on)
        .param("outcome", outcome.name())
        .param("answer", answer.isBlank() ? null : sealer.seal(caseNumber, answer))
        .param("id", id)
        .update();
  }

  /**
   * One question.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
   */
  public DataRequest get(String id) {
    return jdbc.sql("select * from woonspoor.data_request where process_instance_id = :id")
        .param("id", id)
        .query(this::read)
        .single();
  }

  /** All questions of a case, the newest first. */
  public List<DataRequest> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.data_request where case_number = :number
            order by requested_on desc, registered_at desc nulls last, process_instance_id
            """)
        .param("number", caseNumber)
        .query(this::read)
        .list();
  }

  private DataRequest read(ResultSet row, int index) throws SQLException {
    var id = row.getString("process_instance_id");
    var caseNumber = row.getString("case_number");
    return new DataRequest(
        id,
        caseNumber,
        Kind.valueOf(row.getString("kind")),
        row.getObject("requested_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        sealer.open(caseNumber, row.getBytes("sealed_question")),
        Optional.ofNullable(row.getObject("extended_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
        row.getString("joined_to") != null);
  }

  /** What was added to a question while it was open, the oldest first. */
  public List<DataRequest> joinedTo(String id) {
    return jdbc.sql(
            """
            select * from woonspoor.data_request where joined_to = :id
            order by requested_on, registered_at
            """)
        .param("id", id)
        .query(this::read)
        .list();
  }
}
