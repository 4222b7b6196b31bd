package be.woonspoor.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which process carries which case. A unique index lets no second one live beside the first,
 * whoever starts it and however many at once.
 */
@Repository
public class Trajectories {

  private final JdbcClient jdbc;

  Trajectories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One trajectory of a case; a reopened case has more than one.
   *
   * @param ending empty while it lives
   */
  public record Trajectory(
      String caseNumber,
      String processInstanceId,
      Instant openedAt,
      Optional<Ending> ending,
      Optional<Instant> endedAt,
      Optional<Instant> retentionSince) {

    public boolean isLive() {
      return endedAt.isEmpty();
    }
  }

  /**
   * Opens the trajectory of a case; telling it twice for one process is harmless.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another process carries the case
   */
  public void open(String caseNumber, String processInstanceId, Instant at) {
    jdbc.sql(
            """
            insert into woonspoor.trajectory (case_number, process_instance_id, opened_at)
            values (:number, :process, :at)
            on conflict (process_instance_id) do nothing
            """)
        .param("number", caseNumber)
        .param("process", processInstanceId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Ends a trajectory; the first ending that is told counts, and the retention term runs. */
  public void end(String processInstanceId, Ending ending, Instant at) {
    jdbc.sql(
            """
            update woonspoor.trajectory
            set ending = :ending, ended_at = :at,
                retention_since = coalesce(retention_since, :at)
            where process_instance_id = :process and ended_at is null
            """)
        .param("ending", ending.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("process", processInstanceId)
        .update();
  }

  /** Starts the retention term of a case whose aftercare is over. */
  public void startRetention(String caseNumber, Instant at) {
    jdbc.sql(
            """
            update woonspoor.trajectory set retention_since = :at
            where case_number = :number and ended_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("number", caseNumber)
        .update();
  }

  /** The newest trajectory of a case. */
  public Optional<Trajectory> latest(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.trajectory where case_number = :number
            order by id desc limit 1
            """)
        .param("number", caseNumber)
        .query(Trajectories::trajectory)
        .optional();
  }

  /** The trajectory that a case is in now. */
  public Optional<Trajectory> live(String caseNumber) {
    return latest(caseNumber).filter(Trajectory::isLive);
  }

  private static Trajectory trajectory(ResultSet row, int index) throws SQLException {
    return new Trajectory(
        row.getString("case_number"),
        row.getString("process_instance_id"),
        instant(row, "opened_at").orElseThrow(),
        Optional.ofNullable(row.getString("ending")).map(Ending::valueOf),
        instant(row, "ended_at"),
        instant(row, "retention_since"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
