package be.woonspoor.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which coach is away, and who stands in. Why is nobody's business here. */
@Repository
public class Absences {

  private final JdbcClient jdbc;

  Absences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One absence; both days count as away. */
  public record Absence(
      String key, String coach, String standIn, LocalDate firstDay, LocalDate lastDay) {}

  /**
   * Notes an absence that is to come.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one of that coach already runs
   */
  public void plan(Absence absence) {
    jdbc.sql(
            """
            insert into woonspoor.absence (key, coach, stand_in, first_day, last_day)
            values (:key, :coach, :standIn, :first, :last)
            """)
        .param("key", absence.key())
        .param("coach", absence.coach())
        .param("standIn", absence.standIn())
        .param("first", absence.firstDay())
        .param("last", absence.lastDay())
        .update();
  }

  public Absence get(String key) {
    return jdbc.sql("select * from woonspoor.absence where key = :key")
        .param("key", key)
        .query(Absence.class)
        .single();
  }

  /** Whether an absence of this coach is planned or runs. */
  public boolean isPlanned(String coach) {
    return jdbc.sql("select 1 from woonspoor.absence where coach = :coach and ended_at is null")
        .param("coach", coach)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** From now on new tasks of the coach go to whoever stands in. */
  public void begin(String key, Instant at) {
    mark("lent_at", key, at);
  }

  /** From now on the coach gets the own tasks again. */
  public void end(String key, Instant at) {
    mark("ended_at", key, at);
  }

  public void prolong(String key, LocalDate lastDay) {
    jdbc.sql("update woonspoor.absence set last_day = :last where key = :key")
        .param("last", lastDay)
        .param("key", key)
        .update();
  }

  /** Who stands in for a coach now. */
  public Optional<String> standInFor(String coach) {
    return jdbc.sql(
            """
            select stand_in from woonspoor.absence
            where coach = :coach and lent_at is not null and ended_at is null
            """)
        .param("coach", coach)
        .query(String.class)
        .optional();
  }

  private void mark(String column, String key, Instant at) {
    jdbc.sql("update woonspoor.absence set " + column + " = :at where key = :key")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("key", key)
        .update();
  }
}
