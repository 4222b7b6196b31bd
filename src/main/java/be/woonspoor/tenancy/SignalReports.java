package be.woonspoor.tenancy;

import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told about signals, sealed at rest. */
@Repository
class SignalReports {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final JdbcClient jdbc;
  private final Sealer sealer;

  SignalReports(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** Adds what was told to the opening of now. */
  void add(UUID signal, String caseNumber, SignalReport report) {
    jdbc.sql(
            """
            insert into woonspoor.signal_report
              (signal_id, opening, reported_at, by_user, source, noticed_on, serious, sealed_facts)
            select id, opening, :at, :by, :source, :noticed, :serious, :facts
            from woonspoor.signal where id = :signal
            """)
        .param("signal", signal)
        .param("at", report.at().atOffset(ZoneOffset.UTC))
        .param("by", report.by())
        .param("source", report.source().name())
        .param("noticed", report.noticedOn())
        .param("serious", report.serious())
        .param("facts", sealer.seal(caseNumber, write(report.details())))
        .update();
  }

  /** What was told while a signal was open the given time, oldest first. */
  List<SignalReport> of(UUID signal, String caseNumber, int opening) {
    return jdbc.sql(
            """
            select * from woonspoor.signal_report
            where signal_id = :id and opening = :opening order by id
            """)
        .param("id", signal)
        .param("opening", opening)
        .query(
            (row, index) ->
                new SignalReport(
                    row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                    row.getString("by_user"),
                    SignalSource.valueOf(row.getString("source")),
                    row.getObject("noticed_on", LocalDate.class),
                    row.getBoolean("serious"),
                    details(sealer.open(caseNumber, row.getBytes("sealed_facts")))))
        .list();
  }

  private static String write(SignalDetails details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the facts of a signal can't be written", e);
    }
  }

  private static SignalDetails details(String json) {
    try {
      return JSON.readValue(json, SignalDetails.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the facts of a signal can't be read", e);
    }
  }
}
