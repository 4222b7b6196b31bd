package be.woonspoor.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Referrers come from many organisations and see nothing of each other's cases. */
@WoonspoorTest
class ReferrerTests {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;

  @Test
  void a_task_for_one_referrer_is_hidden_from_the_others() {
    var number = journeys.aCase();
    team.referredBy(number, DemoTeam.REFERRER);
    var task = taskFor(DemoTeam.REFERRER, number);
    var other = new Http(address(), anotherReferrer(), DemoTeam.PASSWORD);

    assertThat(ids(as(DemoTeam.REFERRER), "/engine-rest/task")).contains(task);
    assertThat(ids(other, "/engine-rest/task")).doesNotContain(task);
    assertThat(other.get("/engine-rest/task/" + task + "/form-variables").status()).isEqualTo(403);
    assertThat(other.get("/api/tasks/cards?ids=" + task).body()).isEmpty();
  }

  /** A task as the model of the referral makes it: offered to the group, assigned to one. */
  private String taskFor(String referrer, String number) {
    var process = journeys.start("trajectory-agreement", number);
    var task = process.task("AssignCoach").getId();
    engine.getTaskService().addCandidateGroup(task, Role.REFERRER.group());
    engine.getTaskService().setAssignee(task, referrer);
    return task;
  }

  private static List<String> ids(Http user, String path) {
    return user.get(path).body().findValuesAsText("id");
  }

  private String anotherReferrer() {
    var identity = engine.getIdentityService();
    var user = identity.newUser("referrer." + UUID.randomUUID());
    user.setPassword(DemoTeam.PASSWORD);
    identity.saveUser(user);
    identity.createMembership(user.getId(), Role.REFERRER.group());
    return user.getId();
  }

  private Http as(String user) {
    return new Http(address(), user, DemoTeam.PASSWORD);
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
