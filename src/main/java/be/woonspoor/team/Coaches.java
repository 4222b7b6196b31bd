package be.woonspoor.team;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wooncoaches of the team. */
@Repository
public class Coaches {

  private final JdbcClient jdbc;

  Coaches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a coach, or brings name, share and languages up to date. */
  public void save(Coach coach) {
    jdbc.sql(
            """
            insert into woonspoor.coach (user_id, display_name, fte, languages)
            values (:user, :name, :fte, :languages)
            on conflict (user_id) do update
              set display_name = excluded.display_name, fte = excluded.fte,
                  languages = excluded.languages, version = coach.version + 1
            """)
        .param("user", coach.userId())
        .param("name", coach.name())
        .param("fte", coach.fte())
        .param("languages", String.join(",", coach.languages()))
        .update();
  }

  /** All coaches, by name. */
  public List<Coach> all() {
    return jdbc.sql("select * from woonspoor.coach order by display_name, user_id")
        .query(Coaches::read)
        .list();
  }

  public Optional<Coach> find(String userId) {
    return jdbc.sql("select * from woonspoor.coach where user_id = :user")
        .param("user", userId)
        .query(Coaches::read)
        .optional();
  }

  /** The names of those accounts that are coaches; others are absent. */
  public Map<String, String> names(Collection<String> userIds) {
    return all().stream()
        .filter(coach -> userIds.contains(coach.userId()))
        .collect(Collectors.toMap(Coach::userId, Coach::name));
  }

  private static Coach read(ResultSet row, int number) throws SQLException {
    return new Coach(
        row.getString("user_id"),
        row.getString("display_name"),
        new BigDecimal(row.getString("fte")),
        List.of(row.getString("languages").split(",")));
  }
}
