package be.woonspoor.casefile;

import be.woonspoor.engine.Submission;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was filled in at each step, as it was filled in. Sealed at rest. */
@Repository
public class StepRecords {

  private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Sealer sealer;

  StepRecords(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /**
   * One answer.
   *
   * @param label the question as it stood on the form
   * @param value what the form sent, with the codes of options
   * @param shown the same as the person read it, with the labels of options
   */
  public record Answer(String field, String label, Object value, Object shown) {}

  /** All answers of one submit, as they stand now. */
  public record StepRecord(
      long id,
      int version,
      String processKey,
      String step,
      String stepName,
      Instant at,
      String by,
      List<Answer> answers) {

    /** What was answered in a field, as the person read it; empty text when nothing was. */
    public String shown(String field) {
      return answers.stream()
          .filter(answer -> answer.field().equals(field))
          .map(answer -> String.valueOf(answer.shown()))
          .findFirst()
          .orElse("");
    }
  }

  /**
   * Keeps the content of a form in the file of its case; nothing when the form had none.
   *
   * @return the id of the record
   */
  public Optional<Long> keep(Submission submission) {
    return keep(submission.caseNumber(), submission);
  }

  /** The same, for a form that names its case itself. */
  public Optional<Long> keep(String caseNumber, Submission submission) {
    var answers = new ArrayList<Answer>();
    submission
        .content()
        .forEach(
            (field, value) ->
                answers.add(
                    new Answer(field, submission.label(field), value, submission.shown(field))));
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            insert into woonspoor.step_record
              (case_number, process_key, step, step_name, at, by_user, sealed_content, deed)
            values (:number, :process, :step, :name, :at, :by, :content, :deed)
            returning id
            """)
        .param("number", caseNumber)
        .param("process", submission.processKey())
        .param("step", submission.step())
        .param("name", submission.stepName())
        .param("at", submission.at().atOffset(ZoneOffset.UTC))
        .param("by", submission.userId())
        .param("content", sealer.seal(caseNumber, SealedJson.write(answers)))
        .param("deed", Deed.current())
        .query(Long.class)
        .optional();
  }

  /** All records of a case, newest first. */
  public List<StepRecord> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.step_record
            where case_number = :number order by at desc, id desc
            """)
        .param("number", caseNumber)
        .query((row, index) -> read(caseNumber, row))
        .list();
  }

  /** The records of some steps, newest first. */
  public List<StepRecord> ofSteps(String caseNumber, Collection<String> steps) {
    return jdbc.sql(
            """
            select * from woonspoor.step_record
            where case_number = :number and step in (:steps) order by at desc, id desc
            """)
        .param("number", caseNumber)
        .param("steps", steps)
        .query((row, index) -> read(caseNumber, row))
        .list();
  }

  /** One record of a case; none when the id belongs to another case. */
  public Optional<StepRecord> find(String caseNumber, long id) {
    return jdbc.sql(
            "select * from woonspoor.step_record where case_number = :number and id = :record")
        .param("number", caseNumber)
        .param("record", id)
        .query((row, index) -> read(caseNumber, row))
        .optional();
  }

  /** Some records of a case by their id. */
  public Map<Long, StepRecord> of(String caseNumber, Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from woonspoor.step_record where case_number = :number and id in (:ids)")
            .param("number", caseNumber)
            .param("ids", ids)
            .query((row, index) -> read(caseNumber, row))
            .list()
            .stream()
            .collect(Collectors.toMap(StepRecord::id, Function.identity()));
  }

  private StepRecord read(String caseNumber, ResultSet row) throws SQLException {
    return new StepRecord(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("process_key"),
        row.getString("step"),
        row.getString("step_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        SealedJson.read(sealer.open(caseNumber, row.getBytes("sealed_content")), ANSWERS));
  }
}
