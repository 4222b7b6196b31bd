package be.woonspoor.team;

import be.woonspoor.team.Caseload.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each coach carries, held against the share of a full-time job. */
@Component
@EnableConfigurationProperties(CaseloadLimits.class)
public class Caseloads {

  private final JdbcClient jdbc;
  private final CaseloadLimits limits;

  Caseloads(JdbcClient jdbc, CaseloadLimits limits) {
    this.jdbc = jdbc;
    this.limits = limits;
  }

  /** Every coach, by name. */
  public List<Caseload> all() {
    return jdbc.sql(
            """
            select c.user_id, c.display_name, c.fte,
                   count(t.id) filter (where t.member = 'COACH') as cases,
                   count(t.id) filter (where t.member = 'INTENSIVE_COACH') as intensive
            from woonspoor.coach c
            left join woonspoor.case_team t on t.user_id = c.user_id and t.until is null
            group by c.user_id, c.display_name, c.fte
            order by c.display_name, c.user_id
            """)
        .query(
            (row, number) ->
                weigh(
                    row.getString("user_id"),
                    row.getString("display_name"),
                    row.getBigDecimal("fte"),
                    row.getInt("cases"),
                    row.getInt("intensive")))
        .list();
  }

  Caseload weigh(String coach, String name, BigDecimal fte, int cases, int intensive) {
    var coaching = level(cases, fte, limits.coachingWarning(), limits.coachingLimit());
    var heavy = level(intensive, fte, limits.intensiveWarning(), limits.intensiveLimit());
    var worse = coaching.compareTo(heavy) >= 0 ? coaching : heavy;
    return new Caseload(
        coach, name, fte, cases, intensive, share(limits.coachingLimit(), fte), worse);
  }

  private static Level level(int carried, BigDecimal fte, int warning, int limit) {
    if (carried > share(limit, fte)) {
      return Level.TOO_HIGH;
    }
    if (carried == share(limit, fte)) {
      return Level.FULL;
    }
    return carried >= share(warning, fte) ? Level.NEARLY_FULL : Level.ROOM;
  }

  private static int share(int fullTime, BigDecimal fte) {
    return fte.multiply(BigDecimal.valueOf(fullTime)).setScale(0, RoundingMode.DOWN).intValue();
  }
}
