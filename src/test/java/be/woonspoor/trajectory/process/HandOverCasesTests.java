package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class HandOverCasesTests {

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Clock clock;

  @Test
  void open_and_new_tasks_go_to_the_stand_in_and_come_back() {
    var old = aClosureOf("coach8");
    var absence = plans("coach8", "coach9", 1, 7);
    assertThat(assigneeIn(old)).isEqualTo("coach8");
    absence.fires("AbsenceBegun").waitsAt("EndAbsence");
    assertThat(assigneeIn(old)).isEqualTo("coach9");
    assertThat(mayWorkOn(old, "coach8")).isFalse();
    var fresh = aClosureOf("coach8");
    assertThat(assigneeIn(fresh)).isEqualTo("coach9");
    absence.fires("AbsenceOver").endsAt("TasksReturned");
    assertThat(assigneeIn(old)).isEqualTo("coach8");
    assertThat(assigneeIn(fresh)).isEqualTo("coach8");
    assertThat(assigneeIn(aClosureOf("coach8"))).isEqualTo("coach8");
  }

  @Test
  void an_absence_is_prolonged_or_ends_early() {
    var absence = plans("coach6", "coach7", 0, 3).waitsAt("EndAbsence");
    absence
        .does("EndAbsence")
        .as("lead")
        .with("absence", "LONGER")
        .with("newLastDay", today().plusDays(20).toString())
        .submit();
    assertThat(absence.task("EndAbsence").getDueDate().toInstant())
        .isEqualTo(today().plusDays(21).atStartOfDay(Terms.BELGIUM).toInstant());
    absence.does("EndAbsence").as("lead").with("absence", "BACK").submit();
    absence.endsAt("TasksReturned");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> plans("coach4", "coach4", 1, 2)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> plans("coach4", "nobody", 1, 2)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> plans("coach4", "coach5", 3, 2)).isInstanceOf(FormRefused.class);
    plans("coach4", "coach5", 1, 2);
    assertThatThrownBy(() -> plans("coach4", "coach5", 8, 9))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("loopt al");
  }

  private Journey plans(String coach, String standIn, int from, int until) {
    return journeys.startWithForm(
        HandOverCases.KEY,
        "lead",
        Map.of(
            "coach",
            coach,
            "standIn",
            standIn,
            "firstDay",
            today().plusDays(from).toString(),
            "lastDay",
            today().plusDays(until).toString()));
  }

  private Journey aClosureOf(String coach) {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, coach, "lead");
    return journeys.start(CaseClosure.KEY, caseNumber);
  }

  private String assigneeIn(Journey journey) {
    return journey.task("PlanAftercare").getAssignee();
  }

  private boolean mayWorkOn(Journey journey, String userId) {
    return engine
            .getAuthorizationService()
            .createAuthorizationQuery()
            .userIdIn(userId)
            .resourceType(Resources.TASK)
            .resourceId(journey.task("PlanAftercare").getId())
            .count()
        > 0;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
