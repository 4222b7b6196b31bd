package be.woonspoor.agreement;

import be.woonspoor.agreement.Explanation.Interpreter;
import be.woonspoor.agreement.Explanation.Point;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FieldError;
import be.woonspoor.team.Coaches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The explanations that people were given. One is current until a no or a withdrawal closes it;
 * whoever comes back is explained everything anew. It belongs to the person: another coach may
 * build on it.
 */
@Repository
public class Explanations {

  private static final String LANGUAGE_OF_THE_TEAM = "nl";

  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final Coaches coaches;
  private final Timeline timeline;

  Explanations(JdbcClient jdbc, CaseFiles files, Coaches coaches, Timeline timeline) {
    this.jdbc = jdbc;
    this.files = files;
    this.coaches = coaches;
    this.timeline = timeline;
  }

  /**
   * The explanation on which an answer may rest.
   *
   * @param by the account that gave it; empty text for what was recorded before that was asked
   */
  public record Current(long id, LocalDate on, String language, String by) {}

  /** What is wrong with an explanation, by field of the form; empty when it may be kept. */
  public List<FieldError> objections(String caseNumber, Explanation explanation, String by) {
    var objections = new ArrayList<FieldError>();
    Point.missing(explanation.points()).stream()
        .map(point -> new FieldError(point.field(), "Leg ook dit uit voor u verdergaat."))
        .forEach(objections::add);
    var known = files.get(caseNumber).person().language();
    if (known.filter(own -> !own.equals(explanation.language())).isPresent()
        && explanation.otherLanguageReason().isBlank()) {
      objections.add(
          new FieldError(
              "language",
              "In het dossier staat een andere taal. Leg uit in die taal, of zeg waarom een andere"
                  + " beter was."));
    }
    if (explanation.interpreter() == Interpreter.NONE && !speaks(by, explanation.language())) {
      objections.add(
          new FieldError(
              "interpreter",
              "U staat niet bekend als iemand die deze taal spreekt. Leg uit met een tolk."));
    }
    return objections;
  }

  private boolean speaks(String account, String language) {
    return language.equals(LANGUAGE_OF_THE_TEAM)
        || coaches.find(account).filter(coach -> coach.languages().contains(language)).isPresent();
  }

  /**
   * Notes that the trajectory was explained, without which nobody is asked to agree (R7).
   *
   * @throws IllegalArgumentException when there are objections
   */
  @Transactional
  public void keep(String caseNumber, Explanation explanation, String by) {
    if (!objections(caseNumber, explanation, by).isEmpty()) {
      throw new IllegalArgumentException("this explanation is not complete");
    }
    jdbc.sql(
            """
            insert into woonspoor.explanation
              (case_number, explained_on, language, interpreter, points, explained_by)
            values (:number, :on, :language, :interpreter, :points, :by)
            """)
        .param("number", caseNumber)
        .param("on", explanation.on())
        .param("language", explanation.language())
        .param("interpreter", explanation.interpreter().name())
        .param(
            "points",
            explanation.points().stream()
                .sorted()
                .map(Point::name)
                .collect(Collectors.joining(",")))
        .param("by", by)
        .update();
    timeline.add(caseNumber, Timeline.Kind.AGREEMENT, by, "Traject uitgelegd, punt voor punt");
  }

  /** The newest explanation that no answer closed; empty when none was given yet. */
  public Optional<Current> current(String caseNumber) {
    return jdbc.sql(
            """
            select id, explained_on, language, explained_by from woonspoor.explanation
            where case_number = :number and closed_on is null
            order by explained_on desc, id desc limit 1
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Current(
                    row.getLong("id"),
                    row.getObject("explained_on", LocalDate.class),
                    row.getString("language"),
                    row.getString("explained_by")))
        .optional();
  }

  /**
   * The explanation that came before an answer or a signature of this day.
   *
   * @throws AgreementRefused when there is none, or the day lies before it
   */
  Current requireBefore(String caseNumber, LocalDate day) {
    var explained =
        current(caseNumber)
            .orElseThrow(
                () ->
                    new AgreementRefused(
                        "Leg eerst het traject uit; dan pas kan de persoon antwoorden."));
    if (day.isBefore(explained.on())) {
      throw new AgreementRefused("Dit kan niet vóór de uitleg gebeurd zijn; kijk de datum na.");
    }
    return explained;
  }

  /** A no or a withdrawal: whoever comes back is explained everything anew. */
  void close(String caseNumber, LocalDate on) {
    jdbc.sql(
            """
            update woonspoor.explanation set closed_on = :on
            where case_number = :number and closed_on is null
            """)
        .param("on", on)
        .param("number", caseNumber)
        .update();
  }
}
