package be.woonspoor.agreement;

import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements that wait for a signature; at most one of a case. */
@Repository
class AgreementDrafts {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final JdbcClient jdbc;
  private final Sealer sealer;

  AgreementDrafts(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  void keep(String caseNumber, AgreementDraft draft, LocalDate on, String by) {
    jdbc.sql(
            """
            insert into woonspoor.agreement_draft
              (case_number, drawn_up_on, drawn_up_by, sealed_content)
            values (:number, :on, :by, :content)
            on conflict (case_number) do update
              set drawn_up_on = excluded.drawn_up_on, drawn_up_by = excluded.drawn_up_by,
                  sealed_content = excluded.sealed_content, version = agreement_draft.version + 1
            """)
        .param("number", caseNumber)
        .param("on", on)
        .param("by", by)
        .param("content", sealer.seal(caseNumber, write(draft)))
        .update();
  }

  Optional<AgreementDraft> of(String caseNumber) {
    return jdbc.sql(
            "select sealed_content from woonspoor.agreement_draft where case_number = :number")
        .param("number", caseNumber)
        .query((row, index) -> read(sealer.open(caseNumber, row.getBytes("sealed_content"))))
        .optional();
  }

  void remove(String caseNumber) {
    jdbc.sql("delete from woonspoor.agreement_draft where case_number = :number")
        .param("number", caseNumber)
        .update();
  }

  private static String write(AgreementDraft draft) {
    try {
      return JSON.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the draft can't be written", e);
    }
  }

  private static AgreementDraft read(String json) {
    try {
      return JSON.readValue(json, AgreementDraft.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the draft can't be read", e);
    }
  }
}
