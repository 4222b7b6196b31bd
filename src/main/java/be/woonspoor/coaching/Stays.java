package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stays elsewhere of all people; the database lets no second one be open in a case. */
@Repository
public class Stays {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Stays(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** The part that is sealed. */
  private record Content(
      StayKind kind, String where, String reach, String wish, Set<HomeKept> home) {}

  /** The stay that lasts now. */
  public Optional<Stay> open(String caseNumber) {
    return latest(caseNumber).filter(Stay::isOpen);
  }

  /** The newest stay, also when it has ended; one that lasts goes before all. */
  public Optional<Stay> latest(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.stay_elsewhere where case_number = :number
            order by ended_on desc nulls first, since desc, recorded_at desc limit 1
            """)
        .param("number", caseNumber)
        .query(this::stay)
        .optional();
  }

  void add(Stay stay, String by) {
    jdbc.sql(
            """
            insert into woonspoor.stay_elsewhere
              (id, case_number, since, expected_until, recorded_at, by_user, sealed_content)
            values (:id, :number, :since, :until, :at, :by, :content)
            """)
        .param("id", stay.id())
        .param("number", stay.caseNumber())
        .param("since", stay.since())
        .param("until", stay.expectedUntil().orElse(null))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("content", sealed(stay))
        .update();
  }

  /**
   * Keeps what became of a stay.
   *
   * @throws OptimisticLockingFailureException when somebody else kept it meanwhile
   */
  void keep(Stay stay) {
    var kept =
        jdbc.sql(
                """
                update woonspoor.stay_elsewhere
                set since = :since, expected_until = :until, ended_on = :ended,
                    ending = :ending, not_coming_back = :notBack, help_asked = :help,
                    sealed_content = :content, version = version + 1
                where id = :id and version = :version
                """)
            .param("since", stay.since())
            .param("until", stay.expectedUntil().orElse(null))
            .param("ended", stay.endedOn().orElse(null))
            .param("ending", stay.ending().map(StayEnding::name).orElse(null))
            .param("notBack", stay.notComingBack())
            .param("help", stay.helpAsked())
            .param("content", sealed(stay))
            .param("id", stay.id())
            .param("version", stay.version())
            .update();
    if (kept == 0) {
      throw new OptimisticLockingFailureException("this stay was changed meanwhile");
    }
  }

  private byte[] sealed(Stay stay) {
    var details = stay.details();
    try {
      return sealer.seal(
          stay.caseNumber(),
          JSON.writeValueAsString(
              new Content(
                  stay.kind(),
                  details.where().orElse(null),
                  details.reach().orElse(null),
                  details.wish().orElse(null),
                  details.home())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stay can't be written", e);
    }
  }

  private Content content(String caseNumber, byte[] sealed) {
    try {
      return JSON.readValue(sealer.open(caseNumber, sealed), Content.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stay can't be read", e);
    }
  }

  private Stay stay(ResultSet row, int index) throws SQLException {
    var caseNumber = row.getString("case_number");
    var content = content(caseNumber, row.getBytes("sealed_content"));
    return new Stay(
        row.getObject("id", UUID.class),
        caseNumber,
        content.kind(),
        row.getObject("since", LocalDate.class),
        Optional.ofNullable(row.getObject("expected_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        Optional.ofNullable(row.getString("ending")).map(StayEnding::valueOf),
        row.getBoolean("not_coming_back"),
        row.getBoolean("help_asked"),
        new StayDetails(
            Optional.ofNullable(content.where()),
            Optional.ofNullable(content.reach()),
            Optional.ofNullable(content.wish()),
            content.home()),
        row.getInt("version"));
  }
}
