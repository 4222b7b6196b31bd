package be.woonspoor.security;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.DESIGNER;
import static be.woonspoor.security.Role.OPERATOR;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets through the two doors of the engine's REST API, role by role. */
@WoonspoorTest
class EngineDoorTests {

  private static final String CLOSED = "U hebt hier geen toegang toe.";
  private static final String WEBAPPS = "/camunda/api/engine/engine/default";
  private static final Set<Role> WORKERS = Set.of(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
  private static final Set<Role> STAFF = Set.of(WOONCOACH, TEAMLEAD, ADMINISTRATION);
  private static final Set<Role> EVERYBODY = Set.of(Role.values());
  private static final Set<Role> OVERSIGHT = Set.of(TEAMLEAD, OPERATOR);
  private static final Set<Role> NOBODY = Set.of();

  private static final Map<Role, WebSession> SESSIONS = new EnumMap<>(Role.class);

  @LocalServerPort private int port;

  record Call(String method, String path, Set<Role> allowed) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static Call call(String method, String path, Set<Role> allowed) {
    return new Call(method, path, allowed);
  }

  static Stream<Call> calls() {
    return Stream.of(
            List.of(
                call("GET", "/version", EVERYBODY),
                call("GET", "/identity/groups?userId=coach1", EVERYBODY),
                call("GET", "/user/coach1/profile", EVERYBODY),
                call("GET", "/process-definition", EVERYBODY),
                call("GET", "/process-definition/key/referral", EVERYBODY),
                call("GET", "/process-definition/key/referral/xml", EVERYBODY),
                call("GET", "/process-definition/x%3A1%3A2/xml", EVERYBODY),
                call("GET", "/decision-definition/key/terms/xml", EVERYBODY)),
            List.of(
                call("GET", "/task", union(WORKERS, OPERATOR)),
                call("GET", "/task/count", union(WORKERS, OPERATOR)),
                call("GET", "/task/none", union(WORKERS, OPERATOR)),
                call("GET", "/task/none/form", WORKERS),
                call("GET", "/task/none/form-variables", WORKERS),
                call("GET", "/task/none/deployed-form", WORKERS),
                call("POST", "/task/none/submit-form", WORKERS),
                call("POST", "/task/none/unclaim", WORKERS),
                call("GET", "/filter", union(WORKERS, OPERATOR)),
                call("GET", "/filter/none/list", WORKERS),
                call("POST", "/filter/none/list", WORKERS),
                call("GET", "/process-definition/key/none/startForm", WORKERS),
                call("POST", "/process-definition/key/none/submit-form", WORKERS),
                call("GET", "/task/none/comment", STAFF),
                call("GET", "/history/user-operation", union(STAFF, OPERATOR)),
                call("GET", "/user", union(STAFF, OPERATOR)),
                call("GET", "/group", union(STAFF, OPERATOR))),
            List.of(
                call("GET", "/process-instance", OVERSIGHT),
                call("POST", "/process-instance", OVERSIGHT),
                call("GET", "/process-instance/none/activity-instances", OVERSIGHT),
                call("GET", "/incident", OVERSIGHT),
                call("GET", "/variable-instance", OVERSIGHT),
                call("GET", "/history/process-instance", OVERSIGHT),
                call("GET", "/job", OVERSIGHT),
                call("GET", "/deployment", Set.of(TEAMLEAD, DESIGNER, OPERATOR)),
                call("PUT", "/job/none/retries", Set.of(OPERATOR)),
                call("POST", "/job/none/execute", Set.of(OPERATOR)),
                call("GET", "/authorization", Set.of(OPERATOR)),
                call("PUT", "/group/none/members/nobody", Set.of(OPERATOR)),
                call("POST", "/user/none/unlock", Set.of(OPERATOR))),
            closed())
        .flatMap(List::stream);
  }

  /** What no role may do at any door: free text, variables, messages, going round the forms. */
  private static List<Call> closed() {
    return List.of(
        call("POST", "/task/none/comment/create", NOBODY),
        call("POST", "/process-instance/none/comment", NOBODY),
        call("POST", "/task/none/attachment/create", NOBODY),
        call("GET", "/task/none/attachment", NOBODY),
        call("POST", "/task/none/complete", NOBODY),
        call("POST", "/task/none/resolve", NOBODY),
        call("POST", "/task/none/assignee", NOBODY),
        call("POST", "/task/none/delegate", NOBODY),
        call("POST", "/task/none/bpmnError", NOBODY),
        call("POST", "/task/none/bpmnEscalation", NOBODY),
        call("POST", "/task/none/identity-links", NOBODY),
        call("PUT", "/task/none", NOBODY),
        call("DELETE", "/task/none", NOBODY),
        call("POST", "/task/create", NOBODY),
        call("GET", "/task/none/variables", NOBODY),
        call("PUT", "/task/none/variables/x", NOBODY),
        call("POST", "/task/none/variables", NOBODY),
        call("PUT", "/task/none/localVariables/x", NOBODY),
        call("PUT", "/process-instance/none/variables/x", NOBODY),
        call("PUT", "/execution/none/localVariables/x", NOBODY),
        call("POST", "/execution/none/signal", NOBODY),
        call("POST", "/execution/none/messageSubscriptions/m/trigger", NOBODY),
        call("POST", "/message", NOBODY),
        call("POST", "/signal", NOBODY),
        call("POST", "/condition", NOBODY),
        call("POST", "/process-definition/key/referral/start", NOBODY),
        call("DELETE", "/process-instance/none", NOBODY),
        call("POST", "/process-instance/none/modification", NOBODY),
        call("POST", "/process-instance/delete", NOBODY),
        call("POST", "/migration/execute", NOBODY),
        call("POST", "/deployment/create", NOBODY),
        call("DELETE", "/deployment/none", NOBODY),
        call("POST", "/decision-definition/key/terms/evaluate", NOBODY),
        call("POST", "/filter/create", NOBODY),
        call("PUT", "/filter/none", NOBODY),
        call("DELETE", "/filter/none", NOBODY),
        call("POST", "/authorization/create", NOBODY),
        call("PUT", "/authorization/none", NOBODY),
        call("POST", "/group/create", NOBODY),
        call("POST", "/identity/verify", NOBODY),
        call("PUT", "/incident/none/annotation", NOBODY),
        call("PUT", "/history/user-operation/none/set-annotation", NOBODY),
        call("POST", "/external-task/fetchAndLock", NOBODY),
        call("GET", "/task/none/form-variables/", NOBODY),
        call("GET", "/task/none/form%2Dvariables", NOBODY),
        call("GET", "/nothing-of-the-kind", NOBODY));
  }

  private static Set<Role> union(Set<Role> roles, Role more) {
    return Set.copyOf(Stream.concat(roles.stream(), Stream.of(more)).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void programs_get_what_their_role_may_have(Call call) {
    for (var role : Role.values()) {
      var http = new Http(address(), DemoTeam.accountOf(role), DemoTeam.PASSWORD);
      var answer =
          switch (call.method()) {
            case "GET" -> http.get("/engine-rest" + call.path());
            case "POST" -> http.post("/engine-rest" + call.path(), "{}");
            case "PUT" -> http.put("/engine-rest" + call.path(), "{}");
            default -> http.delete("/engine-rest" + call.path());
          };
      var refused = answer.status() == 403 && answer.body().path("detail").asText().equals(CLOSED);
      assertThat(refused).as("%s: %s", role, answer).isNotEqualTo(call.allowed().contains(role));
      assertThat(answer.status()).as(role.name()).isNotEqualTo(401);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void people_get_the_same_through_the_web_applications(Call call) {
    for (var role : Role.values()) {
      var answer = through(role, call);
      var refused = answer.statusCode() == 403 && answer.body().contains(CLOSED);
      assertThat(refused)
          .as("%s: %d %s", role, answer.statusCode(), answer.body())
          .isNotEqualTo(call.allowed().contains(role));
      assertThat(answer.statusCode()).as(role.name()).isNotEqualTo(401);
    }
  }

  @Test
  void another_engine_is_nobodys() {
    for (var role : Role.values()) {
      var session = session(role);
      assertThat(session.get("/camunda/api/engine/engine/other/task").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void the_table_of_this_test_names_every_role() {
    assertThat(calls().flatMap(call -> call.allowed().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Role.values()));
  }

  private HttpResponse<String> through(Role role, Call call) {
    var session = session(role);
    var token = session.cookie("XSRF-TOKEN").orElse("none");
    var body = Set.of("POST", "PUT").contains(call.method()) ? "{}" : "";
    return session.call(call.method(), WEBAPPS + call.path(), body, "X-XSRF-TOKEN", token);
  }

  private WebSession session(Role role) {
    return SESSIONS.computeIfAbsent(
        role,
        key -> {
          var session = WebSession.of(address(), DemoTeam.accountOf(key));
          // Camunda hands out its own token with its pages
          session.get(
              WORKERS.contains(key)
                  ? "/camunda/app/tasklist/default/"
                  : "/camunda/app/cockpit/default/");
          return session;
        });
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
