package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where cases stand, against the running product. */
@WoonspoorTest
class CasesApiTests {

  @LocalServerPort private int port;
  @Autowired private CaseTeam team;
  @Autowired private CaseFiles files;
  @Autowired private Receipts receipts;
  @Autowired private Trajectories trajectories;
  @Autowired private Stages stages;
  @Autowired private ProcessEngine engine;

  @Test
  void a_referral_by_the_api_has_its_trajectory_at_once() {
    var caseNumber = refers("referrer");
    var answer = as("lead").get("/api/cases/" + caseNumber);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("stage").asText()).isEqualTo("REFERRAL");
    assertThat(answer.body().path("status").asText()).isEqualTo("RECEIVED");
    assertThat(Instant.parse(answer.body().path("since").asText())).isNotNull();
    assertThat(trajectories.live(caseNumber)).isPresent();
  }

  @Test
  void a_referral_by_the_form_has_its_trajectory_too_and_only_one() {
    var answer =
        as("referrer")
            .post(
                "/engine-rest/process-definition/key/housing-trajectory/submit-form",
                Map.of("variables", aReferralForm()));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    var caseNumber = answer.body().path("businessKey").asText();
    assertThat(trajectories.live(caseNumber).orElseThrow().processInstanceId())
        .isEqualTo(answer.body().path("id").asText());
    assertThat(fields(as("referrer").get("/api/cases/" + caseNumber).body()))
        .containsExactlyInAnyOrder("caseNumber", "stage", "status", "since");
  }

  @Test
  void a_referrer_sees_own_referrals_only_and_of_those_little() {
    var own = refers("referrer");
    var other = refers("office");
    team.assign(own, "coach1", "lead");
    assertThat(fields(as("referrer").get("/api/cases/" + own).body()))
        .containsExactlyInAnyOrder("caseNumber", "stage", "status", "since");
    assertThat(as("referrer").get("/api/cases/" + other).status()).isEqualTo(404);
    assertThat(numbers(as("referrer").get("/api/cases").body()))
        .contains(own)
        .doesNotContain(other);
    assertThat(as("referrer").get("/api/cases/" + own + "/decisions").status()).isEqualTo(403);
    assertThat(fields(as("coach1").get("/api/cases/" + own).body())).contains("coach");
  }

  @Test
  void a_referrer_never_hears_that_the_person_was_known_already() {
    var caseNumber = refers("referrer");
    var before = as("referrer").get("/api/cases/" + caseNumber).body();
    engine
        .getRuntimeService()
        .createProcessInstanceModification(
            trajectories.live(caseNumber).orElseThrow().processInstanceId())
        .cancelAllForActivity("Referral")
        .startBeforeActivity("AttachedElsewhere")
        .execute();
    assertThat(as("lead").get("/api/cases/" + caseNumber).body().path("stage").asText())
        .isEqualTo("CLOSED");
    var after = as("referrer").get("/api/cases/" + caseNumber).body();
    assertThat(after.path("stage")).isEqualTo(before.path("stage"));
    assertThat(after.path("status")).isEqualTo(before.path("status"));
    assertThat(after.path("since").asText().substring(0, 16))
        .isEqualTo(before.path("since").asText().substring(0, 16));
    assertThat(numbers(as("referrer").get("/api/cases?stage=CLOSED").body()))
        .doesNotContain(caseNumber);
    assertThat(numbers(as("referrer").get("/api/cases?stage=REFERRAL").body()))
        .contains(caseNumber);
  }

  @Test
  void staff_find_cases_by_stage_and_by_coach() {
    var one = refers("referrer");
    var two = refers("referrer");
    team.assign(one, "coach5", "lead");
    var mine = numbers(as("coach5").get("/api/cases?coach=coach5&stage=REFERRAL").body());
    assertThat(mine).contains(one).doesNotContain(two);
    assertThat(numbers(as("lead").get("/api/cases?stage=CLOSED").body())).doesNotContain(one, two);
    assertThat(numbers(as("lead").get("/api/cases?stage=REFERRAL&page=9999").body())).isEmpty();
  }

  @Test
  void decisions_are_told_with_their_grounds_newest_first() {
    var caseNumber = refers("referrer");
    receipts.keep(
        caseNumber, "first", "YES", Map.of("a", 1), Optional.empty(), List.of(), "Omdat het kon.");
    receipts.keep(
        caseNumber,
        "second",
        "NO",
        Map.of(),
        Optional.empty(),
        List.of("AGE"),
        "Omdat het niet kon.");
    var path = "/api/cases/" + caseNumber + "/decisions";
    team.assign(caseNumber, "coach1", "lead");
    assertThat(as("coach2").get(path).status()).isEqualTo(404);
    assertThat(as("office").get(path).status()).isEqualTo(404);
    assertThat(as("lead").get(path).status()).isEqualTo(200);
    var told = as("coach1").get(path).body();
    assertThat(told.get(0).path("decision").asText()).isEqualTo("second");
    assertThat(told.get(0).path("unmet").get(0).asText()).isEqualTo("AGE");
    assertThat(told.get(1).path("inputs").path("a").asInt()).isOne();
    assertThat(told.get(1).path("text").asText()).isEqualTo("Omdat het kon.");
  }

  @Test
  void the_receipts_are_verified_for_the_lead_and_the_operator_without_their_grounds() {
    var caseNumber = refers("referrer");
    team.assign(caseNumber, "coach1", "lead");
    receipts.keep(
        caseNumber, "first", "YES", Map.of("a", 1), Optional.empty(), List.of(), "Omdat het kon.");
    var path = "/api/cases/" + caseNumber + "/decisions/verification";
    for (var user : List.of("lead", "operator")) {
      var answer = as(user).get(path);
      assertThat(answer.status()).as(user).isEqualTo(200);
      assertThat(answer.body().path("intact").asBoolean()).isTrue();
      assertThat(answer.body().path("receipts").asInt()).isOne();
      assertThat(answer.body().path("findings")).isEmpty();
      assertThat(answer.body().toString()).doesNotContain("Omdat");
    }
    for (var user : List.of("coach1", "coach2", "office", "referrer", "designer")) {
      assertThat(as(user).get(path).status()).as(user).isEqualTo(403);
    }
    for (var user : List.of("lead", "operator")) {
      var nowhere = "/api/cases/WS-1999-00001/decisions/verification";
      assertThat(as(user).get(nowhere).status()).isEqualTo(404);
    }
  }

  @Test
  void what_does_not_exist_is_absent_and_what_makes_no_sense_is_refused() {
    assertThat(as("lead").get("/api/cases/WS-1999-00001").status()).isEqualTo(404);
    assertThat(as("lead").get("/api/cases/WS-1999-00001/decisions").status()).isEqualTo(404);
    assertThat(as("lead").get("/api/cases?stage=NOWHERE").status()).isEqualTo(400);
    assertThat(as("lead").get("/api/cases?page=-1").status()).isEqualTo(400);
    assertThat(as("designer").get("/api/cases").status()).isEqualTo(403);
  }

  @Test
  void a_lead_closes_a_case_over_http_and_a_coach_may_not() {
    var caseNumber = refers("referrer");
    var path = "/engine-rest/process-definition/key/close-case/submit-form";
    var form =
        Map.of(
            "variables",
            variables(
                Map.of(
                    "caseNumber", caseNumber,
                    "closureReason", "MOVED_AWAY",
                    "decidedOn", "2026-01-05",
                    "movedTo", "Oostende",
                    "movedOn", "2026-01-05",
                    "leadReason", "Buiten het werkgebied.")));
    assertThat(as("coach1").post(path, form).status()).isEqualTo(403);
    assertThat(as("lead").post(path, form).status()).isEqualTo(200);
    var closed = as("referrer").get("/api/cases/" + caseNumber).body();
    assertThat(closed.path("stage").asText()).isEqualTo("CLOSED");
    assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
    assertThat(as("lead").post(path, form).status()).isEqualTo(400);
  }

  @Test
  void of_two_who_reopen_a_case_at_the_same_moment_one_hears_that_the_other_was_first()
      throws Exception {
    var caseNumber = refers("referrer");
    var first = trajectories.live(caseNumber).orElseThrow().processInstanceId();
    stages.enter(caseNumber, Stage.COACHING, Instant.now());
    stages.leave(caseNumber, Stage.COACHING, Instant.now());
    engine.getRuntimeService().deleteProcessInstance(first, "test");
    var form =
        Map.of(
            "variables",
            variables(
                Map.of(
                    "caseNumber", caseNumber,
                    "askedOn", "2026-01-05",
                    "askedBy", "PERSON",
                    "personAgrees", true,
                    "why", "Het lukt niet alleen.")));
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> reopen =
          () -> {
            barrier.await();
            return as("coach1")
                .post("/engine-rest/process-definition/key/reopen-case/submit-form", form)
                .status();
          };
      var statuses = new ArrayList<Integer>();
      for (var done : threads.invokeAll(List.of(reopen, reopen))) {
        statuses.add(done.get());
      }
      assertThat(statuses).containsOnlyOnce(200).doesNotContain(500);
    } finally {
      threads.shutdownNow();
    }
    assertThat(trajectories.live(caseNumber)).isPresent();
  }

  private String refers(String account) {
    var answer = as(account).post("/api/referrals", SyntheticReferral.json());
    assertThat(answer.status()).isEqualTo(201);
    var caseNumber = answer.body().path("caseNumber").asText();
    assertThat(files.find(caseNumber)).isPresent();
    return caseNumber;
  }

  private static Map<String, Object> aReferralForm() {
    var form = new HashMap<String, Object>();
    form.put("organisation", "OCMW Proefstad");
    form.put("worker", "Sam Proef");
    form.put("firstName", "Noor");
    form.put("lastName", "Formulier");
    form.put("birthDate", "1990-03-04");
    form.put("ethosLight", "2");
    form.put("since", "2025-01-05");
    for (var yes :
        List.of(
            "cannotSearchAlonePsychosocial",
            "cannotSearchAloneFinancial",
            "honoursTenantObligations",
            "livesAloneWithSupport",
            "acceptsCoach")) {
      form.put(yes, "YES");
    }
    form.put("register", "POPULATION");
    form.put("taxableIncome", 12000);
    form.put("incomeYear", 2024);
    form.put("ownsProperty", "NO");
    return variables(form);
  }

  private static Map<String, Object> variables(Map<String, Object> values) {
    var variables = new HashMap<String, Object>();
    values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
    return variables;
  }

  private static List<String> fields(JsonNode body) {
    var names = new ArrayList<String>();
    body.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> numbers(JsonNode body) {
    return StreamSupport.stream(body.spliterator(), false)
        .map(item -> item.path("caseNumber").asText())
        .toList();
  }

  private Http as(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
