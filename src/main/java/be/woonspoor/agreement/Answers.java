package be.woonspoor.agreement;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people answered, in their own words. Each answer hangs on the explanation that it followed:
 * without one there is none, whatever the door (R7).
 */
@Repository
public class Answers {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Explanations explanations;
  private final AgreementDrafts drafts;
  private final Timeline timeline;

  Answers(
      JdbcClient jdbc,
      Sealer sealer,
      Explanations explanations,
      AgreementDrafts drafts,
      Timeline timeline) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.explanations = explanations;
    this.drafts = drafts;
    this.timeline = timeline;
  }

  /** One answer since the current explanation. */
  public record Given(
      long id,
      PersonsAnswer answer,
      LocalDate on,
      String ownWords,
      Optional<LocalDate> remindedOn) {}

  /**
   * Keeps an answer. A no closes the explanation and ends nothing else: no term ever answers for
   * the person (R8).
   *
   * @throws AgreementRefused when the trajectory was not explained before
   */
  @Transactional
  public void keep(
      String caseNumber, PersonsAnswer answer, LocalDate on, String ownWords, String by) {
    var explained = explanations.requireBefore(caseNumber, on);
    jdbc.sql(
            """
            insert into woonspoor.agreement_answer
              (explanation_id, case_number, answered_on, answer, sealed_words, noted_by)
            values (:explanation, :number, :on, :answer, :words, :by)
            """)
        .param("explanation", explained.id())
        .param("number", caseNumber)
        .param("on", on)
        .param("answer", answer.name())
        .param("words", sealer.seal(caseNumber, ownWords))
        .param("by", by)
        .update();
    if (answer == PersonsAnswer.NO) {
      explanations.close(caseNumber, on);
      drafts.remove(caseNumber);
    }
    timeline.add(caseNumber, Timeline.Kind.AGREEMENT, by, answer.title(), ownWords);
  }

  /** The last answer since the current explanation; empty when nothing was answered yet. */
  public Optional<Given> latest(String caseNumber) {
    return jdbc.sql(
            """
            select a.* from woonspoor.agreement_answer a
            join woonspoor.explanation e on e.id = a.explanation_id and e.closed_on is null
            where a.case_number = :number order by a.id desc limit 1
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Given(
                    row.getLong("id"),
                    PersonsAnswer.valueOf(row.getString("answer")),
                    row.getObject("answered_on", LocalDate.class),
                    sealer.open(caseNumber, row.getBytes("sealed_words")),
                    Optional.ofNullable(row.getObject("reminded_on", LocalDate.class))))
        .optional();
  }

  /**
   * The yes on which a signature of this day rests.
   *
   * @throws AgreementRefused when the last answer was no yes, or came later
   */
  Given requireYes(String caseNumber, LocalDate day) {
    explanations.requireBefore(caseNumber, day);
    var yes =
        latest(caseNumber)
            .filter(given -> given.answer() == PersonsAnswer.AGREED)
            .orElseThrow(
                () ->
                    new AgreementRefused(
                        "De persoon zei nog geen ja; noteer eerst het antwoord in eigen woorden."));
    if (day.isBefore(yes.on())) {
      throw new AgreementRefused("Dit kan niet vóór het antwoord gebeurd zijn; kijk de datum na.");
    }
    return yes;
  }

  /** Reminds the coach, in a kind tone, that somebody is thinking it over. It decides nothing. */
  @Transactional
  public void remindKindly(String caseNumber, LocalDate on) {
    latest(caseNumber)
        .filter(given -> given.answer() == PersonsAnswer.NOT_NOW)
        .ifPresent(
            given -> {
              jdbc.sql("update woonspoor.agreement_answer set reminded_on = :on where id = :id")
                  .param("on", on)
                  .param("id", given.id())
                  .update();
              timeline.add(
                  caseNumber,
                  Timeline.Kind.AGREEMENT,
                  "",
                  "Vriendelijke herinnering aan de bedenktijd",
                  "Vraag eens hoe het gaat en of er nog vragen zijn. Er is geen termijn: niet"
                      + " antwoorden is ook goed.");
            });
  }
}
