package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.StepCorrected;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of contacts keeps the note and the agreements of a contact as well: they follow when the
 * form is corrected.
 */
@Component
class CorrectedContacts {

  private static final Map<String, String> COLUMNS =
      Map.of("note", "sealed_note", "agreed", "sealed_agreed");

  /** A contact is written in the same click as the record of its form. */
  private static final Duration ONE_CLICK = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Sealer sealer;

  CorrectedContacts(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  private record Kept(long id, String text) {}

  @EventListener
  void follow(StepCorrected corrected) {
    COLUMNS.forEach(
        (field, column) ->
            corrected
                .change(field)
                .ifPresent(
                    change ->
                        change(
                            corrected,
                            column,
                            String.valueOf(change.was()),
                            String.valueOf(change.now()))));
  }

  private void change(StepCorrected corrected, String column, String was, String now) {
    var caseNumber = corrected.caseNumber();
    var at = corrected.record().at().atOffset(ZoneOffset.UTC);
    jdbc
        .sql(
            "select id, "
                + column
                + " from woonspoor.coaching_contact"
                + " where case_number = :number and by_user = :by"
                + " and recorded_at between :early and :late")
        .param("number", caseNumber)
        .param("by", corrected.record().by())
        .param("early", at.minus(ONE_CLICK))
        .param("late", at.plus(ONE_CLICK))
        .query(
            (row, index) ->
                new Kept(row.getLong(1), sealer.openIfAny(caseNumber, row.getBytes(2)).orElse("")))
        .list()
        .stream()
        .filter(kept -> kept.text().equals(was))
        .forEach(
            kept ->
                jdbc.sql(
                        "update woonspoor.coaching_contact set "
                            + column
                            + " = :text where id = :id")
                    .param("text", now.isBlank() ? null : sealer.seal(caseNumber, now))
                    .param("id", kept.id())
                    .update());
  }
}
