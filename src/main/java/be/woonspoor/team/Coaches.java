package be.woonspoor.team;

import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wooncoaches of the team, over time. A change is a line of its own that holds from a day on;
 * what held before stays readable.
 */
@Repository
public class Coaches {

  private static final Comparator<Coach> BY_NAME =
      Comparator.comparing(Coach::name).thenComparing(Coach::userId);

  private final JdbcClient jdbc;
  private final Clock clock;

  Coaches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes down what holds for a coach from a day on; a new account becomes a coach by it. Which
   * days may be chosen is the caller's rule: see {@link TeamDesk}.
   *
   * @param by who decides
   */
  @Transactional
  public void change(Coach coach, LocalDate validFrom, String by) {
    jdbc.sql("insert into woonspoor.coach (user_id) values (:user) on conflict do nothing")
        .param("user", coach.userId())
        .update();
    jdbc.sql(
            """
            insert into woonspoor.coach_terms
              (user_id, valid_from, display_name, fte, languages, working_days, until,
               recorded_at, recorded_by)
            values (:user, :from, :name, :fte, :languages, :days, :until, :at, :by)
            """)
        .param("user", coach.userId())
        .param("from", validFrom)
        .param("name", coach.name())
        .param("fte", coach.fte())
        .param("languages", String.join(",", coach.languages()))
        .param("days", written(coach.workingDays()))
        .param("until", coach.until().orElse(null))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Everybody who is a coach today, by name. */
  public List<Coach> all() {
    return on(today());
  }

  /** Everybody who is in the team on a day, by name. */
  public List<Coach> on(LocalDate day) {
    return jdbc
        .sql(
            """
            select distinct on (user_id) * from woonspoor.coach_terms where valid_from <= :day
            order by user_id, valid_from desc, id desc
            """)
        .param("day", day)
        .query(Coaches::coach)
        .list()
        .stream()
        .filter(coach -> coach.isInTeamOn(day))
        .sorted(BY_NAME)
        .toList();
  }

  /** The lines about one coach, the one that counts first. */
  List<CoachTerms> linesOf(String userId) {
    return jdbc.sql(
            """
            select * from woonspoor.coach_terms where user_id = :user
            order by valid_from desc, id desc
            """)
        .param("user", userId)
        .query(Coaches::terms)
        .list();
  }

  /** Somebody who is a coach today. */
  public Optional<Coach> find(String userId) {
    return all().stream().filter(coach -> coach.userId().equals(userId)).findFirst();
  }

  /** The coach of today that somebody means by an account or by a name, in any case. */
  public Optional<Coach> named(String accountOrName) {
    var words = accountOrName.strip();
    var meant =
        all().stream()
            .filter(
                coach ->
                    coach.userId().equalsIgnoreCase(words) || coach.name().equalsIgnoreCase(words))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** The newest name of everybody who is or was a coach, by account. */
  public Map<String, String> names() {
    return jdbc
        .sql(
            """
            select distinct on (user_id) user_id, display_name from woonspoor.coach_terms
            order by user_id, valid_from desc, id desc
            """)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Every line, the newest first. */
  public List<CoachTerms> history() {
    return jdbc.sql(
            "select * from woonspoor.coach_terms order by recorded_at desc, valid_from desc, id desc")
        .query(Coaches::terms)
        .list();
  }

  /** The line that was written last about a coach, also when its day is still to come. */
  public Optional<CoachTerms> latest(String userId) {
    return history().stream()
        .filter(line -> line.coach().userId().equals(userId))
        .max(Comparator.comparing(CoachTerms::validFrom).thenComparing(CoachTerms::recordedAt));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private static String written(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining(","));
  }

  private static CoachTerms terms(ResultSet row, int number) throws SQLException {
    return new CoachTerms(
        coach(row, number),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  private static Coach coach(ResultSet row, int number) throws SQLException {
    var days =
        Arrays.stream(row.getString("working_days").split(","))
            .map(day -> DayOfWeek.of(Integer.parseInt(day)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    return new Coach(
        row.getString("user_id"),
        row.getString("display_name"),
        row.getBigDecimal("fte"),
        List.of(row.getString("languages").split(",")),
        days,
        Optional.ofNullable(row.getObject("until", LocalDate.class)));
  }
}
