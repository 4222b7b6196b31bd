package be.woonspoor.trajectory;

import be.woonspoor.casefile.Sealer;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons asked about their own data, and when they got an answer. */
@Repository
public class DataRequests {

  private final JdbcClient jdbc;
  private final Sealer sealer;

  DataRequests(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** What a person may ask. */
  public enum Kind {
    SEE,
    CORRECT,
    ERASE
  }

  /** One question, as literally as it was put. */
  public record DataRequest(
      String caseNumber,
      Kind kind,
      LocalDate requestedOn,
      String question,
      Optional<LocalDate> answeredOn) {}

  public void open(
      String processInstanceId,
      String caseNumber,
      Kind kind,
      LocalDate requestedOn,
      String question) {
    jdbc.sql(
            """
            insert into woonspoor.data_request
              (process_instance_id, case_number, kind, requested_on, sealed_question)
            values (:process, :number, :kind, :on, :question)
            """)
        .param("process", processInstanceId)
        .param("number", caseNumber)
        .param("kind", kind.name())
        .param("on", requestedOn)
        .param("question", sealer.seal(caseNumber, question))
        .update();
  }

  public void answer(String processInstanceId, LocalDate on) {
    jdbc.sql(
            """
            update woonspoor.data_request set answered_on = :on
            where process_instance_id = :process
            """)
        .param("on", on)
        .param("process", processInstanceId)
        .update();
  }

  public DataRequest get(String processInstanceId) {
    return jdbc.sql("select * from woonspoor.data_request where process_instance_id = :process")
        .param("process", processInstanceId)
        .query(
            (row, index) ->
                new DataRequest(
                    row.getString("case_number"),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("requested_on", LocalDate.class),
                    sealer.open(row.getString("case_number"), row.getBytes("sealed_question")),
                    Optional.ofNullable(row.getObject("answered_on", LocalDate.class))))
        .single();
  }
}
