package be.woonspoor.team;

import be.woonspoor.engine.Assignments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on which case. One coach, one intensive coach and one referrer at a time; what was
 * before stays readable.
 */
@Repository
public class CaseTeam implements Assignments {

  private final JdbcClient jdbc;
  private final Absences absences;
  private final Clock clock;

  CaseTeam(JdbcClient jdbc, Absences absences, Clock clock) {
    this.jdbc = jdbc;
    this.absences = absences;
    this.clock = clock;
  }

  /** The account of the wooncoach of a case. */
  public Optional<String> coachOf(String caseNumber) {
    return who(caseNumber, TeamMember.COACH);
  }

  /** The account of the coach who does the intensive follow-up of a case. */
  public Optional<String> intensiveCoachOf(String caseNumber) {
    return who(caseNumber, TeamMember.INTENSIVE_COACH);
  }

  /** The account that handed the person over. */
  public Optional<String> referrerOf(String caseNumber) {
    return who(caseNumber, TeamMember.REFERRER);
  }

  /** Gives a case its coach; the former one steps back at the same moment. */
  @Transactional
  public void assign(String caseNumber, String userId, String by) {
    put(caseNumber, TeamMember.COACH, userId, by);
  }

  /** Gives a case its intensive coach. */
  @Transactional
  public void assignIntensive(String caseNumber, String userId, String by) {
    put(caseNumber, TeamMember.INTENSIVE_COACH, userId, by);
  }

  /** Notes which account handed the person over. */
  @Transactional
  public void referredBy(String caseNumber, String userId) {
    put(caseNumber, TeamMember.REFERRER, userId, userId);
  }

  /** Ends the intensive follow-up; the coach of the case goes on. */
  @Transactional
  public void endIntensive(String caseNumber) {
    end(caseNumber, TeamMember.INTENSIVE_COACH);
  }

  /** Ends the work of coaches on a case that is closed. */
  @Transactional
  public void release(String caseNumber) {
    end(caseNumber, TeamMember.COACH);
    end(caseNumber, TeamMember.INTENSIVE_COACH);
  }

  /** Everybody who works on a case now. */
  public List<Assignment> of(String caseNumber) {
    return jdbc.sql(
            """
            select member, user_id, since, assigned_by from woonspoor.case_team
            where case_number = :case and until is null order by since, id
            """)
        .param("case", caseNumber)
        .query(CaseTeam::read)
        .list();
  }

  /** The coach of each of these cases that has one. */
  public Map<String, String> coachesOf(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select case_number, user_id from woonspoor.case_team
            where member = 'COACH' and until is null and case_number in (:cases)
            """)
        .param("cases", caseNumbers)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Whether somebody coaches this case now, as coach or in the intensive follow-up, or stands in
   * for whoever does, as long as that lasts.
   */
  public boolean isCoachedBy(String caseNumber, String userId) {
    return Stream.of(coachOf(caseNumber), intensiveCoachOf(caseNumber))
        .flatMap(Optional::stream)
        .anyMatch(
            coach ->
                coach.equals(userId)
                    || absences.doesTheWorkOf(coach).filter(userId::equals).isPresent());
  }

  /** The cases that somebody works on now in this way, by number. */
  public List<String> casesOf(String userId, TeamMember member) {
    return jdbc.sql(
            """
            select case_number from woonspoor.case_team
            where user_id = :user and member = :member and until is null order by case_number
            """)
        .param("user", userId)
        .param("member", member.name())
        .query(String.class)
        .list();
  }

  /** How many cases each account coaches now, as coach of the case. */
  public Map<String, Integer> coachesWithCases() {
    return jdbc
        .sql(
            """
            select user_id, count(*) as cases from woonspoor.case_team
            where member = 'COACH' and until is null group by user_id
            """)
        .query((row, number) -> Map.entry(row.getString("user_id"), row.getInt("cases")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<String> assignee(String caseNumber, String rule) {
    for (var member : TeamMember.values()) {
      if (member.rule().equals(rule)) {
        return who(caseNumber, member);
      }
    }
    throw new IllegalArgumentException("nobody is assigned by the rule " + rule);
  }

  private Optional<String> who(String caseNumber, TeamMember member) {
    return jdbc.sql(
            """
            select user_id from woonspoor.case_team
            where case_number = :case and member = :member and until is null
            """)
        .param("case", caseNumber)
        .param("member", member.name())
        .query(String.class)
        .optional();
  }

  private void put(String caseNumber, TeamMember member, String userId, String by) {
    if (who(caseNumber, member).filter(userId::equals).isPresent()) {
      return;
    }
    end(caseNumber, member);
    jdbc.sql(
            """
            insert into woonspoor.case_team (case_number, member, user_id, since, assigned_by)
            values (:case, :member, :user, :since, :by)
            """)
        .param("case", caseNumber)
        .param("member", member.name())
        .param("user", userId)
        .param("since", now())
        .param("by", by)
        .update();
  }

  private void end(String caseNumber, TeamMember member) {
    jdbc.sql(
            """
            update woonspoor.case_team set until = :now
            where case_number = :case and member = :member and until is null
            """)
        .param("now", now())
        .param("case", caseNumber)
        .param("member", member.name())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Assignment read(ResultSet row, int number) throws SQLException {
    return new Assignment(
        TeamMember.valueOf(row.getString("member")),
        row.getString("user_id"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("assigned_by"));
  }
}
