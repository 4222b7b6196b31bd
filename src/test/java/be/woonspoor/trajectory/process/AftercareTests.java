package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Aftercare at three and six months, when the retention term begins, and one step back. */
@WoonspoorTest
class AftercareTests {

  private static final LocalDate BEGIN = LocalDate.of(2031, 1, 15);

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private Stages stages;
  @Autowired private Signals signals;
  @Autowired private Trajectories trajectories;

  private OneTrajectory trajectory;

  @BeforeEach
  void inAftercare() {
    goTo(BEGIN);
    trajectory = OneTrajectory.at(engine, journeys, stages, signals, "CaseClosure");
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  void checks_come_three_and_six_months_on_and_retention_begins_with_the_closing_only() {
    CaseClosureTests.plansAftercare(trajectory.journey(), "WANTED");
    assertThat(dueOn()).isEqualTo(BEGIN.plusMonths(3));
    goTo(BEGIN.plusMonths(3).plusDays(1));
    CaseClosureTests.checks(trajectory.journey(), "CheckAfterThreeMonths", "FINE");
    assertThat(dueOn()).isBetween(BEGIN.plusMonths(6), BEGIN.plusMonths(6).plusDays(2));
    goTo(BEGIN.plusMonths(6).plusDays(2));
    CaseClosureTests.checks(trajectory.journey(), "CheckAfterSixMonths", "FINE");
    assertThat(retention()).as("nobody said yet that it is over").isNull();
    CaseClosureTests.closes(trajectory.journey());

    trajectory.endsAt("TrajectoryClosed");
    assertThat(retention()).isEqualTo(BEGIN.plusMonths(6).plusDays(2));
  }

  @Test
  void who_comes_back_within_aftercare_does_so_in_one_step_and_no_retention_runs() {
    CaseClosureTests.plansAftercare(trajectory.journey(), "WANTED");
    journeys.startWithForm(
        ReopenCase.KEY,
        "coach1",
        Map.of(
            "caseNumber",
            trajectory.caseNumber(),
            "askedOn",
            BEGIN.toString(),
            "askedBy",
            "PERSON",
            "personAgrees",
            true,
            "why",
            "Het lukt niet meer alleen."));

    trajectory.standsAt("Coaching");
    trajectory.journey().waitsAt("SetFocus");
    assertThat(retention()).isNull();
  }

  private LocalDate retention() {
    return trajectories
        .latest(trajectory.caseNumber())
        .orElseThrow()
        .retentionSince()
        .map(at -> at.atZone(Terms.BELGIUM).toLocalDate())
        .orElse(null);
  }

  private LocalDate dueOn() {
    return trajectory.running(CaseClosure.KEY).stream()
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .map(Job::getDuedate)
        .map(due -> due.toInstant().atZone(Terms.BELGIUM).toLocalDate())
        .findFirst()
        .orElseThrow();
  }

  private static void goTo(LocalDate day) {
    var noon = ZonedDateTime.of(day.atTime(12, 0), Terms.BELGIUM);
    ClockUtil.setCurrentTime(Date.from(noon.toInstant()));
  }
}
