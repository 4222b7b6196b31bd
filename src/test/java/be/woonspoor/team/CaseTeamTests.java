package be.woonspoor.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works on a case, one at a time, with what was before. */
@WoonspoorTest
class CaseTeamTests {

  @Autowired private CaseTeam team;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_case_has_one_coach_and_a_new_one_relieves_the_former() {
    var number = journeys.aCase();
    assertThat(team.coachOf(number)).isEmpty();
    team.assign(number, "coach1", "lead");
    team.assign(number, "coach2", "lead");
    assertThat(team.coachOf(number)).contains("coach2");
    assertThat(rows(number)).isEqualTo(2);
  }

  @Test
  void assigning_the_same_coach_again_changes_nothing() {
    var number = journeys.aCase();
    team.assign(number, "coach1", "lead");
    var since = team.of(number).get(0).since();
    team.assign(number, "coach1", "office");
    assertThat(team.of(number))
        .singleElement()
        .satisfies(
            assignment -> {
              assertThat(assignment.since()).isEqualTo(since);
              assertThat(assignment.assignedBy()).isEqualTo("lead");
            });
  }

  @Test
  void the_intensive_coach_works_beside_the_coach_and_leaves_alone() {
    var number = journeys.aCase();
    team.assign(number, "coach1", "lead");
    team.assignIntensive(number, "coach3", "lead");
    assertThat(team.isCoachedBy(number, "coach1")).isTrue();
    assertThat(team.isCoachedBy(number, "coach3")).isTrue();
    team.endIntensive(number);
    assertThat(team.intensiveCoachOf(number)).isEmpty();
    assertThat(team.coachOf(number)).contains("coach1");
  }

  @Test
  void a_closed_case_weighs_on_nobody_but_keeps_its_referrer() {
    var number = journeys.aCase();
    team.referredBy(number, "referrer");
    team.assign(number, "coach1", "lead");
    team.release(number);
    assertThat(team.of(number)).extracting(Assignment::member).containsExactly(TeamMember.REFERRER);
    assertThat(team.casesOf("coach1", TeamMember.COACH)).doesNotContain(number);
  }

  @Test
  void tasks_find_their_person_by_the_rule_of_the_model() {
    var number = journeys.aCase();
    team.referredBy(number, "referrer");
    team.assign(number, "coach1", "lead");
    assertThat(team.assignee(number, "coach")).contains("coach1");
    assertThat(team.assignee(number, "intensive-coach")).isEmpty();
    assertThat(team.assignee(number, "referrer")).contains("referrer");
    assertThatThrownBy(() -> team.assignee(number, "somebody"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_database_itself_lets_no_second_coach_in() {
    var number = journeys.aCase();
    team.assign(number, "coach1", "lead");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.case_team
                          (case_number, member, user_id, since, assigned_by)
                        select case_number, member, 'coach2', since, assigned_by
                        from woonspoor.case_team where case_number = :case
                        """)
                    .param("case", number)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void coaches_are_asked_for_many_cases_at_once() {
    var one = journeys.aCase();
    var other = journeys.aCase();
    team.assign(one, "coach1", "lead");
    assertThat(team.coachesOf(List.of(one, other))).containsOnlyKeys(one);
    assertThat(team.coachesOf(List.of())).isEmpty();
  }

  private long rows(String number) {
    return jdbc.sql("select count(*) from woonspoor.case_team where case_number = :case")
        .param("case", number)
        .query(Long.class)
        .single();
  }
}
