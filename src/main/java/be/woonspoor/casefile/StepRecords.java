package be.woonspoor.casefile;

import be.woonspoor.engine.Submission;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was filled in at each step, as it was filled in. Sealed at rest. */
@Repository
public class StepRecords {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
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

  /** All answers of one submit. */
  public record StepRecord(
      String processKey,
      String step,
      String stepName,
      Instant at,
      String by,
      List<Answer> answers) {}

  /** Keeps the content of a form in the file of its case; nothing when the form had none. */
  public void keep(Submission submission) {
    keep(submission.caseNumber(), submission);
  }

  /** The same, for a form that names its case itself. */
  public void keep(String caseNumber, Submission submission) {
    var answers = new ArrayList<Answer>();
    submission
        .content()
        .forEach(
            (field, value) ->
                answers.add(
                    new Answer(field, submission.label(field), value, submission.shown(field))));
    if (answers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into woonspoor.step_record
              (case_number, process_key, step, step_name, at, by_user, sealed_content)
            values (:number, :process, :step, :name, :at, :by, :content)
            """)
        .param("number", caseNumber)
        .param("process", submission.processKey())
        .param("step", submission.step())
        .param("name", submission.stepName())
        .param("at", submission.at().atOffset(ZoneOffset.UTC))
        .param("by", submission.userId())
        .param("content", sealer.seal(caseNumber, write(answers)))
        .update();
  }

  /** All records of a case, newest first. */
  public List<StepRecord> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.step_record
            where case_number = :number order by at desc, id desc
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new StepRecord(
                    row.getString("process_key"),
                    row.getString("step"),
                    row.getString("step_name"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("by_user"),
                    read(sealer.open(caseNumber, row.getBytes("sealed_content")))))
        .list();
  }

  private static String write(List<Answer> answers) {
    try {
      return JSON.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answers of this step can't be written", e);
    }
  }

  private static List<Answer> read(String json) {
    try {
      return JSON.readValue(json, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answers of this step can't be read", e);
    }
  }
}
