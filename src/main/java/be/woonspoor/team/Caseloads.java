package be.woonspoor.team;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each coach carries, held against the share of a full-time job and the norm. A day that is
 * past is told with the share, the norm and the assignments of that day, so its figures stay.
 */
@Component
public class Caseloads {

  private static final int[] NOTHING = {0, 0};

  private final JdbcClient jdbc;
  private final Coaches coaches;
  private final CaseloadNorms norms;
  private final Clock clock;

  Caseloads(JdbcClient jdbc, Coaches coaches, CaseloadNorms norms, Clock clock) {
    this.jdbc = jdbc;
    this.coaches = coaches;
    this.norms = norms;
    this.clock = clock;
  }

  /** Every coach of today, by name. */
  public List<Caseload> all() {
    return on(LocalDate.now(clock.withZone(Terms.BELGIUM)));
  }

  /** Every coach of a day, by name, as that day ended. */
  public List<Caseload> on(LocalDate day) {
    var carried = carriedOn(day);
    var norm = norms.on(day);
    return coaches.on(day).stream()
        .map(coach -> weigh(coach, norm, carried.getOrDefault(coach.userId(), NOTHING)))
        .toList();
  }

  private static Caseload weigh(Coach coach, CaseloadNorm norm, int[] carried) {
    return new Caseload(
        coach.userId(),
        coach.name(),
        coach.fte(),
        carried[0],
        carried[1],
        norm.places(coach.fte()),
        norm.intensivePlaces(coach.fte()),
        norm.level(coach.fte(), carried[0], carried[1]));
  }

  private Map<String, int[]> carriedOn(LocalDate day) {
    return jdbc
        .sql(
            """
            select user_id,
                   count(*) filter (where member = 'COACH') as cases,
                   count(*) filter (where member = 'INTENSIVE_COACH') as intensive
            from woonspoor.case_team
            where member <> 'REFERRER' and since < :end and (until is null or until >= :end)
            group by user_id
            """)
        .param("end", day.plusDays(1).atStartOfDay(Terms.BELGIUM).toOffsetDateTime())
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("user_id"),
                    new int[] {row.getInt("cases"), row.getInt("intensive")}))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
