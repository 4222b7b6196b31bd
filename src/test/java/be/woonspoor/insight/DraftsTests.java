package be.woonspoor.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody typed and did not submit yet waits on the server, for that person only. */
@WoonspoorTest
class DraftsTests {

  private static final String WORDS = "Half een zin over " + Canaries.TEXT;
  private static final String START = "/api/drafts/starts/log-contact.contact-reported";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void it_comes_back_to_the_person_who_typed_it_and_to_nobody_else() {
    var path = pathOf(Explained.toExplain(journeys));
    var mine = session("coach1", path);
    assertThat(put(mine, path, "{\"questions\": \"" + WORDS + "\"}").statusCode()).isEqualTo(200);
    assertThat(session("coach1", path).get(path).body())
        .contains(WORDS, "\"user\":\"coach1\"", "trajectory-agreement.explain-trajectory");
    for (var other : List.of("coach2", DemoTeam.LEAD)) {
      assertThat(WebSession.of(address(), other).get(path).body()).doesNotContain(WORDS);
    }
    assertThat(mine.get(path).headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(call(mine, "DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(mine.get(path).body()).doesNotContain(WORDS, "savedAt\":\"");
  }

  @Test
  void a_page_that_outlived_its_login_keeps_nothing_for_who_logged_in_since() throws Exception {
    var path = pathOf(Explained.toExplain(journeys));
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(("coach2:" + DemoTeam.PASSWORD).getBytes(UTF_8)))
            .header("X-WOONSPOOR-USER", "coach1")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"questions\": \"" + WORDS + "\"}"))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Iemand anders is nu aangemeld");
    assertThat(WebSession.of(address(), "coach2").get("/concepten").body()).doesNotContain(WORDS);
  }

  @Test
  void it_is_sealed_and_the_engine_never_hears_of_it() {
    var path = pathOf(Explained.toExplain(journeys));
    put(session("coach1", path), path, "{\"questions\": \"" + WORDS + "\"}");
    put(session("coach1", START), START, "{\"note\": \"" + WORDS + "\"}");
    var rows =
        jdbc.sql("select d::text from woonspoor.form_draft d")
            .query(String.class)
            .list()
            .toString();
    var hex = java.util.HexFormat.of().formatHex("Half een zin".getBytes(UTF_8));
    assertThat(rows)
        .contains("explain-trajectory", "log-contact")
        .doesNotContain("Half een zin", hex);
    assertThat(new Canaries(jdbc).found()).isEmpty();
  }

  @Test
  void it_is_gone_when_the_form_is_submitted() {
    var journey = Explained.toExplain(journeys);
    var task = journey.task("ExplainTrajectory").getId();
    var path = pathOf(journey);
    put(session("coach1", path), path, "{\"questions\": \"" + WORDS + "\"}");
    assertThat(drafts("task:" + task)).isEqualTo(1);
    Explained.explain(journey, clock, "Geen vragen.");
    assertThat(drafts("task:" + task)).isZero();
    assertThat(session("coach1", START).get(path).statusCode()).isEqualTo(404);

    put(session("coach1", START), START, "{\"note\": \"" + WORDS + "\"}");
    assertThat(WebSession.of(address(), "coach1").get(START).body()).contains(WORDS);
    journeys.startWithForm(
        "log-contact",
        "coach1",
        Map.of(
            "caseNumber",
            journey.caseNumber(),
            "contactOn",
            LocalDate.now(clock.withZone(Terms.BELGIUM)).toString(),
            "reached",
            "YES",
            "manner",
            "VISIT"));
    assertThat(drafts("start:log-contact.contact-reported")).isZero();
  }

  @Test
  void words_for_a_task_that_somebody_else_did_meanwhile_are_not_lost() {
    var journey = Explained.toExplain(journeys);
    var path = pathOf(journey);
    var words = "Over " + journey.caseNumber() + " en de buren";
    var mine = session("coach1", path);
    put(mine, path, "{\"questions\": \"" + words + "\"}");
    assertThat(mine.get("/concepten").body())
        .contains(words, "uw tekst staat er weer")
        .doesNotContain(words + " af");
    Explained.explain(journey, clock, "Geen vragen.", DemoTeam.LEAD);

    assertThat(put(mine, path, "{\"questions\": \"" + words + " af\"}").statusCode())
        .isEqualTo(200);
    var page = mine.get("/concepten");
    assertThat(page.body())
        .contains(
            "De taak is er niet meer", journey.caseNumber(), "Vragen en zorgen", words + " af");
    for (var other : List.of("coach2", DemoTeam.LEAD, DemoTeam.REFERRER)) {
      assertThat(WebSession.of(address(), other).get("/concepten").body()).doesNotContain(words);
    }
    assertThat(WebSession.of(address(), DemoTeam.DESIGNER).get("/concepten").statusCode())
        .isEqualTo(403);

    var subject = path.replace("/api/drafts/tasks/", "task:");
    assertThat(mine.call("POST", "/concepten/weg?concept=" + subject, "").statusCode())
        .isEqualTo(403);
    assertThat(mine.submit("/concepten/weg", page, "concept=" + subject).statusCode())
        .isEqualTo(302);
    assertThat(mine.get("/concepten").body()).doesNotContain(words);
  }

  @Test
  void only_what_the_form_asks_is_kept() {
    var path = pathOf(Explained.toExplain(journeys));
    var mine = session("coach1", path);
    put(mine, path, "{\"questions\": \"ja\", \"clientName\": \"Test\", \"vreemd\": 1}");
    assertThat(mine.get(path).body()).contains("questions").doesNotContain("clientName", "vreemd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1]", "geen json", "null", "\"tekst\""})
  void what_is_no_form_is_refused(String body) {
    var path = pathOf(Explained.toExplain(journeys));
    var answer = new Http(address(), "coach1", DemoTeam.PASSWORD).put(path, body);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void too_much_is_refused_and_what_was_kept_stays() {
    var path = pathOf(Explained.toExplain(journeys));
    var mine = session("coach1", path);
    put(mine, path, "{\"questions\": \"" + WORDS + "\"}");
    var much = "{\"questions\": \"" + "x".repeat(DraftsApi.LONGEST) + "\"}";
    var answer = put(mine, path, much);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Dit is te veel om te bewaren.");
    assertThat(mine.get(path).body()).contains(WORDS);
  }

  @Test
  void nobody_keeps_anything_for_a_form_that_is_not_theirs_or_not_there() {
    var path = pathOf(Explained.toExplain(journeys));
    for (var user : List.of(DemoTeam.REFERRER, DemoTeam.DESIGNER, DemoTeam.OPERATOR)) {
      var door = new Http(address(), user, DemoTeam.PASSWORD);
      assertThat(door.put(path, Map.of("questions", "Hoi")).status()).isIn(403, 404);
      assertThat(door.get(path).status()).isIn(403, 404);
    }
    var coach = new Http(address(), "coach1", DemoTeam.PASSWORD);
    for (var wrong : List.of("tasks/none", "starts/none", "starts/log-contact.none", "starts/..")) {
      assertThat(coach.put("/api/drafts/" + wrong, Map.of()).status()).isIn(400, 403, 404);
    }
    assertThat(new Http(address(), "nobody", "wrong").get(path).status()).isEqualTo(401);
  }

  @Test
  void it_cannot_be_written_from_elsewhere_and_not_without_a_login() {
    var path = pathOf(Explained.toExplain(journeys));
    var mine = session("coach1", path);
    assertThat(mine.call("PUT", path, "{\"questions\": \"Hoi\"}").statusCode()).isEqualTo(403);
    assertThat(new WebSession(address()).get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void after_a_fortnight_it_is_gone() {
    var path = pathOf(Explained.toExplain(journeys));
    var mine = session("coach1", path);
    put(mine, path, "{\"questions\": \"" + WORDS + "\"}");
    jdbc.sql("update woonspoor.form_draft set saved_at = saved_at - interval '14 days'").update();
    assertThat(mine.get(path).body()).doesNotContain(WORDS);
    put(session("coach1", START), START, "{}");
    assertThat(jdbc.sql("select count(*) from woonspoor.form_draft").query(Long.class).single())
        .isEqualTo(1);
  }

  private static String pathOf(Journey journey) {
    return "/api/drafts/tasks/" + journey.task("ExplainTrajectory").getId();
  }

  private long drafts(String subject) {
    return jdbc.sql("select count(*) from woonspoor.form_draft where subject = :subject")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  /** Somebody who has opened the form, and so has the token to write with. */
  private WebSession session(String user, String path) {
    var session = WebSession.of(address(), user);
    session.get(path);
    return session;
  }

  private static HttpResponse<String> put(WebSession session, String path, String json) {
    return call(session, "PUT", path, json);
  }

  private static HttpResponse<String> call(
      WebSession session, String method, String path, String json) {
    return session.call(
        method, path, json, "X-WOONSPOOR-CSRF", session.cookie("WOONSPOOR-CSRF").orElseThrow());
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
