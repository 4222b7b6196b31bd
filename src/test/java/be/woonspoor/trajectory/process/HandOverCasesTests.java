package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.Absences;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks are lent, new ones go to the stand-in, and all come back with the right to them. */
@WoonspoorTest
class HandOverCasesTests {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Absences absences;
  @Autowired private Clock clock;

  private final List<Journey> running = new ArrayList<>();

  /** Nobody of the shared team stays away after a test. */
  @AfterEach
  void everybodyIsBack() {
    for (var absence : running) {
      if (absence.openTasks().contains("FollowPlannedAbsence")) {
        follows(absence, "CANCELLED", Map.of());
      } else if (absence.openTasks().contains("EndAbsence")) {
        ends(absence, "BACK", Map.of());
      }
    }
    assertThat(absences.awayNow())
        .doesNotContain("coach6", "coach7", "coach8", "coach9", DemoTeam.LEAD);
  }

  @Test
  void open_and_new_tasks_go_to_the_stand_in_and_come_back() {
    var old = aClosureOf("coach8");
    var absence = plans("coach8", "coach9", 1, 7);
    assertThat(assigneeIn(old)).isEqualTo("coach8");
    absence.fires("AbsenceBegun").waitsAt("EndAbsence");
    assertThat(assigneeIn(old)).isEqualTo("coach9");
    assertThat(mayWorkOn(old, "coach8")).isFalse();
    assertThat(mayWorkOn(old, "coach9")).isTrue();
    var fresh = aClosureOf("coach8");
    assertThat(assigneeIn(fresh)).isEqualTo("coach9");
    assertThat(mayWorkOn(fresh, "coach8")).isFalse();
    absence.fires("AbsenceOver").endsAt("TasksReturned");
    for (var journey : List.of(old, fresh, aClosureOf("coach8"))) {
      assertThat(assigneeIn(journey)).isEqualTo("coach8");
      assertThat(mayWorkOn(journey, "coach8")).isTrue();
      assertThat(mayWorkOn(journey, "coach9")).isFalse();
      assertThat(journey.task("PlanAftercare").getOwner()).isNull();
    }
  }

  @Test
  void what_the_stand_in_has_besides_stays_with_the_stand_in() {
    var own = aClosureOf("coach9");
    var both = journeys.aCase();
    team.assign(both, "coach8", "lead");
    team.assignIntensive(both, "coach9", "lead");
    var lent = journeys.start(CaseClosure.KEY, both);
    var absence = plans("Hanna Novak", "ivo lambert", 0, 7).waitsAt("EndAbsence");
    assertThat(assigneeIn(lent)).isEqualTo("coach9");
    ends(absence, "BACK", Map.of());
    assertThat(assigneeIn(lent)).isEqualTo("coach8");
    assertThat(assigneeIn(own)).isEqualTo("coach9");
  }

  @Test
  void an_absence_is_prolonged_gets_another_stand_in_and_ends_early() {
    var task = aClosureOf("coach6");
    var absence = plans("coach6", "coach7", 0, 3).waitsAt("EndAbsence");
    ends(
        absence,
        "LONGER",
        Map.of("newLastDay", today().plusDays(20).toString(), "otherStandIn", "coach9"));
    assertThat(absence.task("EndAbsence").getDueDate().toInstant())
        .isEqualTo(today().plusDays(21).atStartOfDay(Terms.BELGIUM).toInstant());
    assertThat(assigneeIn(task)).isEqualTo("coach9");
    assertThat(mayWorkOn(task, "coach7")).isFalse();
    ends(absence, "BACK", Map.of());
    absence.endsAt("TasksReturned");
    assertThat(assigneeIn(task)).isEqualTo("coach6");
  }

  @Test
  void a_planned_absence_moves_or_is_called_off() {
    var absence = plans("coach6", "coach7", 5, 9).waitsAt("FollowPlannedAbsence");
    follows(
        absence,
        "CHANGED",
        Map.of(
            "newFirstDay", today().plusDays(8).toString(),
            "newLastDay", today().plusDays(9).toString(),
            "newStandIn", "coach9"));
    absence.waitsAt("FollowPlannedAbsence");
    assertThat(absences.get(absence.caseNumber()))
        .satisfies(
            changed -> {
              assertThat(changed.firstDay()).isEqualTo(today().plusDays(8));
              assertThat(changed.standIn()).isEqualTo("coach9");
            });
    assertThat(absence.task("FollowPlannedAbsence").getDueDate().toInstant())
        .isEqualTo(today().plusDays(8).atStartOfDay(Terms.BELGIUM).toInstant());
    follows(absence, "CANCELLED", Map.of());
    absence.endsAt("AbsenceCancelled");
    assertThat(absences.on("coach6", today().plusDays(8))).isEmpty();
  }

  @Test
  void of_overlapping_absences_the_one_that_began_last_counts_until_both_are_over() {
    var task = aClosureOf("coach8");
    var ill = plans("coach8", "coach9", 0, 5);
    var holiday = plans("coach8", "coach7", 3, 9);
    holiday.fires("AbsenceBegun");
    assertThat(assigneeIn(task)).isEqualTo("coach7");
    ends(ill, "BACK", Map.of());
    assertThat(assigneeIn(task)).isEqualTo("coach7");
    ends(holiday, "BACK", Map.of());
    assertThat(assigneeIn(task)).isEqualTo("coach8");
  }

  @Test
  void when_the_stand_in_is_away_too_the_work_goes_on_to_the_next_one_and_back() {
    var task = aClosureOf("coach8");
    var first = plans("coach8", "coach9", 0, 9);
    var second = plans("coach9", "coach7", 0, 2);
    var fresh = aClosureOf("coach8");
    assertThat(assigneeIn(task)).isEqualTo("coach7");
    assertThat(assigneeIn(fresh)).isEqualTo("coach7");
    ends(second, "BACK", Map.of());
    assertThat(assigneeIn(task)).isEqualTo("coach9");
    assertThat(mayWorkOn(task, "coach7")).isFalse();
    ends(first, "BACK", Map.of());
    assertThat(assigneeIn(fresh)).isEqualTo("coach8");
  }

  @Test
  void two_who_would_stand_in_for_each_other_are_refused() {
    plans("coach8", "coach9", 2, 6);
    assertThatThrownBy(() -> plans("coach9", "coach8", 5, 8))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("blijft er niemand over");
    plans("coach9", "coach8", 7, 8);
  }

  @Test
  void the_stand_in_coaches_the_case_from_and_until() {
    var caseNumber = aClosureOf("coach8").caseNumber();
    assertThat(team.isCoachedBy(caseNumber, "coach9")).isFalse();
    var absence = plans("coach8", "coach9", 1, 2);
    assertThat(team.isCoachedBy(caseNumber, "coach9")).isFalse();
    absence.fires("AbsenceBegun");
    assertThat(team.isCoachedBy(caseNumber, "coach9")).isTrue();
    assertThat(team.isCoachedBy(caseNumber, "coach7")).isFalse();
    ends(absence, "BACK", Map.of());
    assertThat(team.isCoachedBy(caseNumber, "coach9")).isFalse();
  }

  @Test
  void the_lead_has_a_stand_in_too_who_loses_the_right_on_the_day_of_return() {
    var waiting = journeys.start("trajectory-agreement", journeys.aCase());
    var task = waiting.task("AssignCoach").getId();
    assertThat(open(task, "coach9")).isBetween(403, 404);
    var absence = plans(DemoTeam.LEAD, "coach9", 0, 4);
    assertThat(waiting.task("AssignCoach").getAssignee()).isEqualTo("coach9");
    assertThat(open(task, "coach9")).isEqualTo(200);
    assertThat(form(task, "coach9")).isEqualTo(200);
    var fresh = journeys.start("trajectory-agreement", journeys.aCase());
    assertThat(fresh.task("AssignCoach").getAssignee()).isEqualTo("coach9");
    assertThat(absence.task("EndAbsence").getAssignee()).isEqualTo("coach9");
    ends(absence, "BACK", Map.of());
    assertThat(waiting.task("AssignCoach").getAssignee()).isEqualTo(DemoTeam.LEAD);
    for (var returned : List.of(task, fresh.task("AssignCoach").getId())) {
      assertThat(open(returned, "coach9")).isBetween(403, 404);
      assertThat(form(returned, "coach9")).isBetween(403, 404);
      assertThat(open(returned, DemoTeam.LEAD)).isEqualTo(200);
    }
    assertThat(journeys.start("trajectory-agreement", journeys.aCase()).task("AssignCoach"))
        .satisfies(later -> assertThat(later.getAssignee()).isNull());
  }

  @Test
  void who_lets_go_of_a_task_keeps_no_right_of_the_own() {
    var task = journeys.start("trajectory-agreement", journeys.aCase()).task("AssignCoach").getId();
    engine.getTaskService().setAssignee(task, "coach7");
    assertThat(open(task, "coach7")).isEqualTo(200);
    engine.getTaskService().setAssignee(task, null);
    assertThat(open(task, "coach7")).isBetween(403, 404);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    var before = absences.open();
    assertThatThrownBy(() -> plans("coach4", "coach4", 1, 2)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> plans("coach4", "nobody", 1, 2)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> plans("coach4", "coach5", 3, 2)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> plans("coach4", "coach5", 1, 500)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> plans("coach4", DemoTeam.OFFICE, 1, 2))
        .hasMessageContaining("Enkel een wooncoach");
    assertThatThrownBy(() -> plans(DemoTeam.LEAD, DemoTeam.OFFICE, 1, 2))
        .isInstanceOf(FormRefused.class);
    assertThat(absences.open()).isEqualTo(before);
  }

  private Journey plans(String away, String standIn, int from, int until) {
    var absence =
        journeys.startWithForm(
            HandOverCases.KEY,
            DemoTeam.LEAD,
            Map.of(
                "coach",
                away,
                "standIn",
                standIn,
                "firstDay",
                today().plusDays(from).toString(),
                "lastDay",
                today().plusDays(until).toString()));
    running.add(absence);
    return absence;
  }

  private static void follows(Journey absence, String plan, Map<String, Object> values) {
    fill(absence.does("FollowPlannedAbsence"), "plan", plan, values);
  }

  private static void ends(Journey absence, String course, Map<String, Object> values) {
    fill(absence.does("EndAbsence"), "absence", course, values);
  }

  private static void fill(
      Journey.Step step, String field, String choice, Map<String, Object> values) {
    var all = new HashMap<>(values);
    step.as(DemoTeam.LEAD).with(field, choice);
    all.forEach(step::with);
    step.submit();
  }

  private Journey aClosureOf(String coach) {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, coach, "lead");
    return journeys.start(CaseClosure.KEY, caseNumber);
  }

  private static String assigneeIn(Journey journey) {
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

  private int open(String taskId, String user) {
    return as(user).get("/engine-rest/task/" + taskId).status();
  }

  private int form(String taskId, String user) {
    return as(user).get("/engine-rest/task/" + taskId + "/form-variables").status();
  }

  private Http as(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
