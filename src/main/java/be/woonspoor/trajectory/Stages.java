package be.woonspoor.trajectory;

import be.woonspoor.casefile.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stages of all cases, past and present. The model says which activity belongs to which stage;
 * the engine floor reports when a case enters or leaves one.
 */
@Repository
public class Stages {

  private final JdbcClient jdbc;
  private final Timeline timeline;

  Stages(JdbcClient jdbc, Timeline timeline) {
    this.jdbc = jdbc;
    this.timeline = timeline;
  }

  /** A case enters a stage; it may hold one stage twice, such as two leases in danger. */
  public void enter(String caseNumber, Stage stage, Instant at) {
    jdbc.sql(
            """
            insert into woonspoor.stage_span (case_number, stage, since)
            values (:number, :stage, :at)
            """)
        .param("number", caseNumber)
        .param("stage", stage.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    timeline.add(caseNumber, Timeline.Kind.STAGE, "", "Fase: " + stage.label());
  }

  /** A case leaves a stage; the oldest open stretch of it ends. */
  public void leave(String caseNumber, Stage stage, Instant at) {
    jdbc.sql(
            """
            update woonspoor.stage_span set until = greatest(since, :at)
            where id = (select min(id) from woonspoor.stage_span
                        where case_number = :number and stage = :stage and until is null)
            """)
        .param("number", caseNumber)
        .param("stage", stage.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The stage that counts now, with since when; empty for a case without a trajectory. */
  public Optional<StageSpan> current(String caseNumber) {
    return open(caseNumber).stream()
        .min(Comparator.comparing(StageSpan::stage).thenComparing(StageSpan::since));
  }

  /** Every stage that a case is in now. */
  public List<StageSpan> open(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.stage_span where case_number = :number and until is null
            order by since
            """)
        .param("number", caseNumber)
        .query(Stages::span)
        .list();
  }

  /** The whole history of a case, oldest first. */
  public List<StageSpan> history(String caseNumber) {
    return jdbc.sql(
            "select * from woonspoor.stage_span where case_number = :number order by since, id")
        .param("number", caseNumber)
        .query(Stages::span)
        .list();
  }

  /** Whether a case is or ever was in a stage. */
  public boolean reached(String caseNumber, Stage stage) {
    return history(caseNumber).stream().anyMatch(span -> span.stage() == stage);
  }

  /** How many cases stand in each stage now, each case counted once. */
  public Map<Stage, Integer> count() {
    var counts = new EnumMap<Stage, Integer>(Stage.class);
    jdbc.sql(
            """
            select stage, count(*) as cases
            from (select distinct on (case_number) case_number, stage from woonspoor.stage_span
                  where until is null
                  order by case_number, array_position(:precedence, stage), since) as standing
            group by stage
            """)
        .param("precedence", precedence())
        .query(
            (row, index) -> counts.put(Stage.valueOf(row.getString("stage")), row.getInt("cases")))
        .list();
    return counts;
  }

  /**
   * The numbers of cases by the stage that counts now, the newest first.
   *
   * @param only if present, no other cases than these
   */
  List<String> standing(Optional<Stage> stage, Optional<Set<String>> only, int page, int size) {
    return jdbc.sql(
            """
            select case_number
            from (select distinct on (case_number) case_number, stage from woonspoor.stage_span
                  where until is null
                  order by case_number, array_position(:precedence, stage), since) as standing
            where (:stage = '' or stage = :stage) and (:all or case_number = any (:only))
            order by case_number desc limit :size offset :skip
            """)
        .param("precedence", precedence())
        .param("stage", stage.map(Stage::name).orElse(""))
        .param("all", only.isEmpty())
        .param("only", only.orElse(Set.of()).toArray(String[]::new))
        .param("size", size)
        .param("skip", (long) page * size)
        .query(String.class)
        .list();
  }

  /** The names of all stages in the order in which they count. */
  static String[] precedence() {
    return java.util.Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new);
  }

  private static StageSpan span(ResultSet row, int index) throws SQLException {
    return new StageSpan(
        row.getString("case_number"),
        Stage.valueOf(row.getString("stage")),
        instant(row, "since").orElseThrow(),
        instant(row, "until"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
