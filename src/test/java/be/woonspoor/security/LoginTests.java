package be.woonspoor.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for everything, and nothing without it. */
@WoonspoorTest
class LoginTests {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dossier/WS-2026-00001",
        "/bord",
        "/geen-toegang",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/env",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/",
        "/camunda/app/tasklist/scripts/config.js",
        "/nothing"
      })
  void a_stranger_is_led_to_the_login(String path) {
    var answer = stranger().get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(WebSession.location(answer)).endsWith("/login");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/cases",
    "POST, /api/referrals",
    "GET, /api/openapi",
    "GET, /api/team/caseload",
    "GET, /camunda/api/engine/engine/",
    "GET, /camunda/api/engine/engine/default/task",
    "GET, /camunda/api/engine/engine/default/identity/password-policy",
    "GET, /camunda/api/admin/auth/user/default",
    "POST, /camunda/api/admin/setup/default/user/create",
    "POST, /camunda/api/admin/auth/user/default/login/tasklist",
    "GET, /camunda/api/cockpit/plugin/base/default/process-definition",
    "GET, /engine-rest/task",
    "GET, /engine-rest/engine",
    "GET, /engine-rest/engine/default/task"
  })
  void a_strangers_script_gets_401_and_no_password_window(String method, String path) {
    var answer = stranger().call(method, path, "", "Sec-Fetch-Mode", "cors");
    // a post of our own API is stopped one step earlier, for want of a token
    assertThat(answer.statusCode()).isIn(401, method.equals("POST") ? 403 : 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void a_program_without_password_is_told_how_to_send_one() {
    var answer = stranger().call("GET", "/engine-rest/task", "");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"Woonspoor\"");
  }

  @Test
  void health_answers_everybody_without_details() {
    var answer = stranger().get("/actuator/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("components", "database");
  }

  @Test
  void technical_state_is_for_the_operator() {
    assertThat(as(DemoTeam.OPERATOR).get("/actuator/info").status()).isEqualTo(200);
    assertThat(as(DemoTeam.LEAD).get("/actuator/info").status()).isEqualTo(403);
    assertThat(as(DemoTeam.LEAD).get("/actuator/prometheus").status()).isEqualTo(403);
  }

  @Test
  void the_first_run_setup_and_camundas_own_login_are_closed_to_everybody() {
    for (var role : Role.values()) {
      var session = WebSession.of(address(), DemoTeam.accountOf(role));
      assertThat(
              session
                  .call("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              session
                  .call("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "")
                  .statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void one_login_opens_page_and_tasklist() {
    var coach = WebSession.of(address(), "coach1");
    assertThat(coach.get("/").body()).contains("Takenlijst").doesNotContain("Cockpit");
    assertThat(coach.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(coach.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    assertThat(coach.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    assertThat(coach.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    assertThat(coach.get("/camunda/app/welcome/default/").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
  }

  @ParameterizedTest
  @CsvSource({
    "lead, tasklist, 200",
    "lead, cockpit, 200",
    "lead, admin, 403",
    "office, tasklist, 200",
    "office, cockpit, 403",
    "referrer, tasklist, 200",
    "referrer, cockpit, 403",
    "designer, tasklist, 403",
    "designer, cockpit, 403",
    "operator, tasklist, 403",
    "operator, cockpit, 200",
    "operator, admin, 200"
  })
  void each_role_opens_its_own_web_applications(String user, String app, int status) {
    var session = WebSession.of(address(), user);
    assertThat(session.get("/camunda/app/" + app + "/default/").statusCode()).isEqualTo(status);
  }

  @Test
  void the_two_tokens_live_in_cookies_with_different_names() {
    var coach = WebSession.of(address(), "coach1");
    coach.get("/");
    coach.get("/camunda/app/tasklist/default/");
    assertThat(coach.cookie(LoginChains.CSRF_COOKIE)).isPresent();
    assertThat(coach.cookie("XSRF-TOKEN")).isPresent();
  }

  @Test
  void the_api_wants_a_token_with_a_session_and_none_with_a_password() {
    var office = WebSession.of(address(), DemoTeam.OFFICE);
    office.get("/");
    var token = office.cookie(LoginChains.CSRF_COOKIE).orElseThrow();
    assertThat(office.call("POST", "/api/referrals", "{}").statusCode()).isEqualTo(403);
    assertThat(
            office
                .call("POST", "/api/referrals", "{}", LoginChains.CSRF_HEADER, token)
                .statusCode())
        .isEqualTo(400);
    assertThat(as(DemoTeam.OFFICE).post("/api/referrals", "{}").status()).isEqualTo(400);
  }

  @Test
  void the_programs_door_takes_no_cookie() {
    var coach = WebSession.of(address(), "coach1");
    assertThat(coach.call("GET", "/engine-rest/task", "").statusCode()).isEqualTo(401);
  }

  @Test
  void a_program_gets_no_session() throws IOException, InterruptedException {
    var basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString("lead:woonspoor-demo".getBytes(StandardCharsets.UTF_8));
    for (var path : new String[] {"/engine-rest/task", "/api/team/caseload"}) {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address() + path))
                      .header("Authorization", basic)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void a_session_with_a_wrong_password_beside_it_is_refused() throws Exception {
    var user = anAccount();
    var session = new WebSession(address());
    session.logIn(user, DemoTeam.PASSWORD);
    var wrong =
        Base64.getEncoder().encodeToString((user + ":wrong").getBytes(StandardCharsets.UTF_8));
    assertThat(
            session
                .call("POST", "/api/referrals", "{}", "Authorization", "Basic " + wrong)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_wrong_password_and_an_unknown_account_look_the_same() {
    var session = new WebSession(address());
    var wrong = session.logIn(anAccount(), "wrong");
    var unknown = new WebSession(address()).logIn("nobody-" + UUID.randomUUID(), "wrong");
    assertThat(WebSession.location(wrong))
        .isEqualTo(WebSession.location(unknown))
        .contains("error");
    assertThat(session.get("/login?error").body()).contains("klopt niet");
  }

  @Test
  void logging_out_of_tasklist_ends_the_one_login() {
    var coach = WebSession.of(address(), "coach2");
    coach.get("/camunda/app/tasklist/default/");
    assertThat(coach.call("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode())
        .isEqualTo(204);
    assertThat(coach.get("/").statusCode()).isEqualTo(302);
  }

  private String anAccount() {
    var identity = engine.getIdentityService();
    var user = identity.newUser("test." + UUID.randomUUID());
    user.setPassword(DemoTeam.PASSWORD);
    identity.saveUser(user);
    identity.createMembership(user.getId(), Role.ADMINISTRATION.group());
    return user.getId();
  }

  private Http as(String user) {
    return new Http(address(), user, DemoTeam.PASSWORD);
  }

  private WebSession stranger() {
    return new WebSession(address());
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
