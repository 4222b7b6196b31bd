package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom a task is about, for those who may see the task. */
@WoonspoorTest
class TaskCardTests {

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;

  @Test
  void who_may_see_the_task_learns_whom_it_is_about() {
    var number = journeys.aCase();
    var task = journeys.start("trajectory-agreement", number).task("AssignCoach").getId();
    var card = as(DemoTeam.LEAD).get("/api/tasks/cards?ids=" + task + ",none").body();
    assertThat(card).hasSize(1);
    assertThat(card.path(task).path("caseNumber").asText()).isEqualTo(number);
    assertThat(card.path(task).path("clientName").asText()).isEqualTo("Test Proefmans");
  }

  @Test
  void who_may_not_see_the_task_learns_nothing() {
    var task = journeys.start("trajectory-agreement", journeys.aCase()).task("AssignCoach").getId();
    for (var user : new String[] {"coach1", DemoTeam.OFFICE, DemoTeam.REFERRER}) {
      assertThat(as(user).get("/api/tasks/cards?ids=" + task).body()).as(user).isEmpty();
    }
    for (var user : new String[] {DemoTeam.DESIGNER, DemoTeam.OPERATOR}) {
      assertThat(as(user).get("/api/tasks/cards?ids=" + task).status()).as(user).isEqualTo(403);
    }
  }

  @Test
  void not_everything_is_asked_at_once() {
    var ids = String.join(",", Collections.nCopies(101, "x"));
    assertThat(as(DemoTeam.LEAD).get("/api/tasks/cards?ids=" + ids).status()).isEqualTo(400);
  }

  private Http as(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
