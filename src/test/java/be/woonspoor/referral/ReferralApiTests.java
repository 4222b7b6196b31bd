package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WoonspoorTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door for partners' systems, against the running product. */
@WoonspoorTest
class ReferralApiTests {

  private static final String PATH = "/api/referrals";

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private Referrals referrals;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_referral_gets_its_case_and_says_where() {
    var json = SyntheticReferral.json();
    SyntheticReferral.person(json).put("nationalNumber", "85.07.30-033.28");
    var answer = as("referrer").post(PATH, json);

    assertThat(answer.status()).isEqualTo(201);
    var caseNumber = answer.body().path("caseNumber").asText();
    assertThat(answer.body().size()).isEqualTo(2);
    assertThat(answer.body().path("status").asText()).isEqualTo("RECEIVED");
    assertThat(answer.location()).endsWith("/api/cases/" + caseNumber);
    assertThat(files.get(caseNumber).person().fullName())
        .isEqualTo("Tine " + json.at("/person/lastName").asText());
    assertThat(files.nationalNumber(caseNumber)).contains("85073003328");
    assertThat(files.get(caseNumber).referrerAccount()).contains("referrer");
    assertThat(referrals.get(caseNumber).note()).isEqualTo("komt langs op dinsdag");
  }

  @Test
  void the_same_again_is_harmless_and_another_body_is_not() {
    var json = SyntheticReferral.json();
    var first = as("referrer").post(PATH, json);
    var again = as("referrer").post(PATH, json);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());

    json.put("note", "iets anders");
    var other = as("referrer").post(PATH, json);
    assertThat(other.status()).isEqualTo(409);
    assertThat(fields(other.body())).containsExactly("externalReference");
    assertThat(casesOf(json)).isEqualTo(1);
  }

  @Test
  void a_reference_counts_per_account_and_organisation_so_that_guessing_tells_nothing() {
    var json = SyntheticReferral.json();
    as("referrer").post(PATH, json);
    assertThat(as("office").post(PATH, json).status()).isEqualTo(201);
    json.withObject("/referrer").put("organisation", "Andere organisatie");
    assertThat(as("referrer").post(PATH, json).status()).isEqualTo(201);
  }

  @Test
  void the_same_at_the_very_same_moment_gives_one_case() throws Exception {
    var json = SyntheticReferral.json();
    var together = 4;
    var barrier = new CyclicBarrier(together);
    var threads = Executors.newFixedThreadPool(together);
    try {
      Callable<Http.Answer> send =
          () -> {
            barrier.await();
            return as("referrer").post(PATH, json);
          };
      var answers = new ArrayList<Http.Answer>();
      for (var sent : threads.invokeAll(List.of(send, send, send, send))) {
        answers.add(sent.get());
      }
      assertThat(answers)
          .extracting(Http.Answer::status)
          .containsExactlyInAnyOrder(201, 200, 200, 200);
      assertThat(answers).extracting(Http.Answer::body).containsOnly(answers.get(0).body());
    } finally {
      threads.shutdown();
    }
    assertThat(casesOf(json)).isEqualTo(1);
  }

  @Test
  void an_invalid_referral_is_a_problem_with_all_errors_and_creates_nothing() {
    var json = SyntheticReferral.json();
    json.remove("homelessness");
    SyntheticReferral.person(json).put("nationalNumber", "123");
    json.withObject("/referrer").put("email", "x");
    var answer = as("referrer").post(PATH, json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("status").asInt()).isEqualTo(400);
    assertThat(answer.body().path("detail").asText()).isNotBlank();
    assertThat(fields(answer.body()))
        .containsExactlyInAnyOrder("homelessness", "person.nationalNumber", "referrer.email");
    assertThat(casesOf(json)).isZero();
  }

  @Test
  void what_is_no_json_is_a_problem_too() {
    var answer = as("referrer").post(PATH, "{\"externalReference\": ");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(fields(answer.body())).containsExactly("");
  }

  @Test
  void something_larger_than_any_referral_is_refused() {
    var answer = as("referrer").post(PATH, "\"" + "x".repeat(300_000) + "\"");
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void a_known_person_gets_the_same_answer_as_a_new_one() {
    var json = SyntheticReferral.json();
    var first = as("referrer").post(PATH, json);
    json.put("externalReference", json.path("externalReference").asText() + "-2");
    var second = as("referrer").post(PATH, json);

    assertThat(second.status()).isEqualTo(first.status());
    assertThat(names(second.body())).isEqualTo(names(first.body()));
    assertThat(second.body().path("caseNumber")).isNotEqualTo(first.body().path("caseNumber"));
  }

  @Test
  void only_who_may_refer_gets_in() {
    var json = SyntheticReferral.json();
    assertThat(as("coach1").post(PATH, json).status()).isEqualTo(403);
    assertThat(as("designer").post(PATH, json).status()).isEqualTo(403);
    assertThat(new Http(url(), "nobody", "wrong").post(PATH, json).status()).isEqualTo(401);
    assertThat(casesOf(json)).isZero();
  }

  @Test
  void the_description_shows_the_schema_that_is_applied() {
    var body =
        as("referrer")
            .get("/api/openapi")
            .body()
            .path("paths")
            .path(PATH)
            .at("/post/requestBody/content")
            .path("application/json");
    assertThat(body.at("/schema/properties/person/properties/birthDate/format").asText())
        .isEqualTo("date");
    assertThat(body.at("/schema/required").size()).isEqualTo(7);
  }

  private Http as(String user) {
    return new Http(url(), user, DemoTeam.PASSWORD);
  }

  private String url() {
    return "http://localhost:" + port;
  }

  private long casesOf(ObjectNode json) {
    return jdbc.sql("select count(*) from woonspoor.case_file where last_name = :name")
        .param("name", json.at("/person/lastName").asText())
        .query(Long.class)
        .single();
  }

  private static List<String> fields(JsonNode problem) {
    return problem.path("errors").findValuesAsText("field");
  }

  private static List<String> names(JsonNode body) {
    var names = new ArrayList<String>();
    body.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
