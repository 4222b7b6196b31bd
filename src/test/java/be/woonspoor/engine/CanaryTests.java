package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.canary.Watch;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing that people fill in reaches the engine through a door that is no form; then every column
 * of every engine table is read, and the log. The forms have tests of their own.
 */
@WoonspoorTest
class CanaryTests {

  @Autowired private ProcessEngine engine;
  @Autowired private ReferralDesk desk;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private static final Map<String, Object> CONTACT =
      Map.of(
          "contactOn", Canaries.DATE,
          "manner", "VISIT",
          "reached", "YES",
          "note", Canaries.TEXT,
          "agreed", Canaries.TEXT);
  private static final Map<String, Object> SIGNAL =
      Map.of("kind", "NUISANCE", "source", "NEIGHBOUR", "story", Canaries.TEXT);
  private static final Map<String, Object> LETTER =
      Map.of("kind", "OTHER", "letterDate", Canaries.DATE, "note", Canaries.TEXT);

  private Canaries canaries;

  private Watch watch;

  @BeforeEach
  void listen() {
    canaries = new Canaries(jdbc);
    watch = new Watch(jdbc);
  }

  @AfterEach
  void stopListening() {
    watch.close();
  }

  @Test
  void through_the_doors_that_are_no_forms() {
    var caseNumber = aCase();
    var instance = engine.getRuntimeService().startProcessInstanceByKey("referral", caseNumber);
    runJobs(instance.getId());
    var task =
        engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list().get(0);
    var coached = aCase();
    var canary = Map.of("value", Canaries.TEXT);
    var bodies = new TreeMap<String, Object>();
    var path = "/engine-rest/task/" + task.getId();
    bodies.put(path + "/comment/create", Map.of("message", Canaries.TEXT));
    bodies.put(path + "/attachment/create", Map.of("name", Canaries.TEXT));
    bodies.put(path + "/complete", Map.of("variables", Map.of("remark", canary)));
    bodies.put(path + "/resolve", Map.of("variables", Map.of("remark", canary)));
    bodies.put(path + "/variables", Map.of("modifications", Map.of("remark", canary)));
    bodies.put(path + "/localVariables", Map.of("modifications", Map.of("remark", canary)));
    bodies.put(path + "/claim", Map.of("userId", Canaries.TEXT));
    bodies.put("/engine-rest/task/create", Map.of("name", Canaries.TEXT));
    bodies.put(
        "/engine-rest/filter/create",
        Map.of("resourceType", "Task", "name", Canaries.TEXT, "query", Map.of()));
    bodies.put(
        "/engine-rest/message",
        Map.of("messageName", Canaries.TEXT, "processVariables", Map.of("remark", canary)));
    bodies.put(
        "/engine-rest/process-definition/key/referral/start",
        Map.of("businessKey", Canaries.TEXT, "variables", Map.of("remark", canary)));
    bodies.put("/api/cases/" + caseNumber + "/withdrawal", Map.of("inOwnWords", Canaries.TEXT));
    bodies.put("/api/cases/" + caseNumber + "/signals", Map.of("note", Canaries.TEXT));
    bodies.put("/api/cases/" + caseNumber + "/contacts", Map.of("note", Canaries.TEXT));
    bodies.put("/api/cases/" + caseNumber + "/landlord-letters", Map.of("note", Canaries.TEXT));
    bodies.put("/api/referrals", canaryReferral(true));
    bodies.put("/api/cases/" + coached + "/contacts", CONTACT);
    bodies.put("/api/cases/" + coached + "/signals", SIGNAL);
    bodies.put("/api/cases/" + coached + "/landlord-letters", LETTER);
    for (var user : List.of(DemoTeam.OFFICE, DemoTeam.LEAD, "coach1", DemoTeam.REFERRER)) {
      var http = new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
      bodies.forEach(
          (door, body) ->
              assertThat(http.post(door, body).status())
                  .as("%s as %s", door, user)
                  .isLessThan(500));
      http.post("/api/referrals", canaryReferral(false));
      watch.nothingIsFoundAnywhere("this door");
    }
  }

  @Test
  void what_the_api_takes_in_is_taken_in() {
    var lead = new Http("http://localhost:" + port, DemoTeam.LEAD, DemoTeam.PASSWORD);
    var coach = new Http("http://localhost:" + port, "coach1", DemoTeam.PASSWORD);
    var caseNumber = aCase();
    assertThat(coach.post("/api/cases/" + caseNumber + "/contacts", CONTACT).status())
        .isEqualTo(201);
    assertThat(coach.post("/api/cases/" + caseNumber + "/signals", SIGNAL).status()).isEqualTo(201);
    assertThat(lead.post("/api/cases/" + caseNumber + "/landlord-letters", LETTER).status())
        .isBetween(200, 299);
    watch.nothingIsFoundAnywhere("this door");
  }

  @Test
  void the_search_itself_finds_what_is_there() {
    var instance = engine.getRuntimeService().startProcessInstanceByKey("referral", aCase());
    engine.getTaskService().createComment(null, instance.getId(), Canaries.TEXT);
    try {
      assertThat(canaries.found()).isNotEmpty().allMatch(row -> row.startsWith("act_hi_comment"));
    } finally {
      engine.getTaskService().deleteProcessInstanceComments(instance.getId());
    }
    assertThat(canaries.found()).isEmpty();
    assertThat(canaries.tables()).hasSizeGreaterThan(40);
  }

  @Test
  void what_is_written_is_seen_at_once_and_when_it_is_gone_again() {
    var instance = engine.getRuntimeService().startProcessInstanceByKey("referral", aCase());
    watch.nothingIsFound("the start of a process");
    engine.getTaskService().createComment(null, instance.getId(), Canaries.TEXT);
    engine.getTaskService().deleteProcessInstanceComments(instance.getId());
    assertThatThrownBy(() -> watch.nothingIsFound("a comment"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("act_hi_comment");
  }

  private String canaryReferral(boolean valid) {
    var referral = SyntheticReferral.json();
    SyntheticReferral.person(referral).put("lastName", Canaries.TEXT + "sen");
    referral.put("note", Canaries.TEXT);
    if (!valid) {
      referral.put(Canaries.TEXT, Canaries.TEXT);
      SyntheticReferral.person(referral).put("birthDate", Canaries.TEXT);
    }
    return referral.toString();
  }

  private String aCase() {
    return desk.receiveForm(
        DemoTeam.REFERRER,
        SyntheticReferral.with(
            json -> {
              SyntheticReferral.person(json).put("lastName", Canaries.TEXT + UUID.randomUUID());
              SyntheticReferral.person(json).put("birthDate", Canaries.DATE);
              json.put("note", Canaries.TEXT);
            }));
  }

  private void runJobs(String instance) {
    engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .messages()
        .list()
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
  }
}
