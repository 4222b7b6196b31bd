package be.woonspoor.tenancy;

import be.woonspoor.casefile.StepRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people did about signals. The words stand in the record of the step, where whoever wrote
 * them may correct them; here only where to find them.
 */
@Repository
public class SignalDeeds {

  private final JdbcClient jdbc;
  private final StepRecords records;

  SignalDeeds(JdbcClient jdbc, StepRecords records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  /**
   * Notes that somebody did something about a signal.
   *
   * @param stepRecord the record of the step that tells what, empty when it had no content
   * @param field the field of that record that tells it
   */
  public void note(UUID id, Optional<Long> stepRecord, String field) {
    stepRecord.ifPresent(
        step ->
            jdbc.sql(
                    """
                    insert into woonspoor.signal_deed (signal_id, opening, step_record_id, field)
                    select id, opening, :step, :field from woonspoor.signal where id = :id
                    """)
                .param("id", id)
                .param("step", step)
                .param("field", field)
                .update());
  }

  /** User id of who did something last since a signal was opened last. */
  Optional<String> lastActor(UUID id) {
    return jdbc.sql(
            """
            select r.by_user from woonspoor.signal s
            join woonspoor.signal_deed d on d.signal_id = s.id and d.opening = s.opening
            join woonspoor.step_record r on r.id = d.step_record_id
            where s.id = :id order by d.id desc limit 1
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** Everything that was done about a signal, by the opening in which it was done. */
  Map<Integer, List<SignalOpening.Deed>> of(Signal signal) {
    var rows =
        jdbc.sql("select * from woonspoor.signal_deed where signal_id = :id order by id")
            .param("id", signal.id())
            .query(
                (row, index) ->
                    new DeedRow(
                        row.getInt("opening"),
                        row.getLong("step_record_id"),
                        row.getString("field")))
            .list();
    var steps =
        records.of(signal.caseNumber(), rows.stream().map(DeedRow::step).distinct().toList());
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                DeedRow::opening,
                Collectors.mapping(row -> row.told(steps.get(row.step)), Collectors.toList())));
  }

  private record DeedRow(int opening, long step, String field) {

    SignalOpening.Deed told(StepRecords.StepRecord record) {
      return new SignalOpening.Deed(record.at(), record.by(), record.shown(field));
    }
  }
}
