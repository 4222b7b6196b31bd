package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachWishes;
import be.woonspoor.team.Coaches;
import be.woonspoor.team.TestCoaches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case gets another wooncoach for good. */
@WoonspoorTest
class ChangeCoachTests {

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Coaches coaches;
  @Autowired private CoachWishes wishes;
  @Autowired private Clock clock;

  @Test
  void the_person_wants_somebody_else_and_the_open_tasks_go_along() {
    var caseNumber = aCaseOf("coach6");
    team.assignIntensive(caseNumber, "coach6", DemoTeam.LEAD);
    var closure = journeys.start(CaseClosure.KEY, caseNumber);
    var intensive = journeys.start("rehousing", caseNumber).task("AssessLeaseDanger").getAssignee();
    assertThat(intensive).isEqualTo("coach6");
    var change = asks(caseNumber, true);
    assertThat(wishes.of(caseNumber).notThese()).containsExactly("coach6");
    assertThatThrownBy(() -> chooses(change, "coach6")).isInstanceOf(FormRefused.class);
    chooses(change, "coach9");
    change.reached("CoachChanged");
    assertThat(team.coachOf(caseNumber)).contains("coach9");
    assertThat(team.intensiveCoachOf(caseNumber)).contains("coach6");
    assertThat(closure.task("PlanAftercare").getAssignee()).isEqualTo("coach9");
  }

  @Test
  void the_lead_may_let_the_coach_stay() {
    var caseNumber = aCaseOf("coach6");
    var change = asks(caseNumber, false);
    change.does("ChooseNewCoach").as(DemoTeam.LEAD).with("coachChange", "STAYS").submit();
    change.reached("CoachStays");
    assertThat(team.coachOf(caseNumber)).contains("coach6");
    assertThat(wishes.of(caseNumber).notThese()).isEmpty();
  }

  @Test
  void it_is_asked_once_at_a_time_and_for_who_has_a_coach() {
    var caseNumber = aCaseOf("coach6");
    asks(caseNumber, false);
    assertThatThrownBy(() -> asks(caseNumber, false)).hasMessageContaining("al een nieuwe coach");
    var nobody = journeys.aCase();
    assertThatThrownBy(() -> asks(nobody, false)).hasMessageContaining("geen wooncoach");
  }

  @Test
  void when_somebody_leaves_the_team_a_new_coach_is_chosen_for_each_case() {
    var own = new TestCoaches(coaches, "wo");
    var leaver = own.add("Vertrekker", "1.00");
    var one = aCaseOf(leaver);
    var other = aCaseOf(leaver);
    var lead = WebSession.of("http://localhost:" + port, DemoTeam.LEAD);
    assertThat(lead.get("/beheer").body()).doesNotContain("Vertrekker: 2");
    own.leave(LocalDate.now(clock.withZone(Terms.BELGIUM)).minusDays(1));
    var page = lead.get("/beheer");
    assertThat(page.body()).contains("Vertrekker: 2");
    for (var twice = 0; twice < 2; twice++) {
      assertThat(lead.submit("/beheer/coaches/vertrek", page, "coach=" + leaver).statusCode())
          .isEqualTo(302);
    }
    for (var caseNumber : new String[] {one, other}) {
      assertThat(journeys.of(caseNumber).openTasks()).containsExactly("ChooseNewCoach");
      chooses(journeys.of(caseNumber), "coach9");
    }
    assertThat(lead.get("/beheer").body()).doesNotContain("Vertrekker: ");
    lead.submit("/beheer/coaches/vertrek", page, "coach=coach9");
    assertThat(journeys.of(one).openTasks()).isEmpty();
  }

  private String aCaseOf(String coach) {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, coach, DemoTeam.LEAD);
    return caseNumber;
  }

  private Journey asks(String caseNumber, boolean personAsks) {
    return journeys.startWithForm(
        ChangeCoach.KEY,
        "coach1",
        Map.of("caseNumber", caseNumber, "personAsks", personAsks, "why", "Het klikt niet."));
  }

  private static void chooses(Journey journey, String coach) {
    journey
        .does("ChooseNewCoach")
        .as(DemoTeam.LEAD)
        .with("coachChange", "CHANGED")
        .with("newCoach", coach)
        .with("whyThisOne", "Kent de buurt.")
        .submit();
  }
}
