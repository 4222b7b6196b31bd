package be.woonspoor.security;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.DESIGNER;
import static be.woonspoor.security.Role.OPERATOR;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What each role may ask of the engine's REST API. The API has two doors, {@code /engine-rest} for
 * programs and {@code /camunda/api/engine} for the web applications, and both are held to this one
 * list; what is not on it is refused. The engine's authorizations come on top and decide about
 * single tasks and cases.
 *
 * <p>Nobody gets comments, attachments, variables to write, messages, expressions or deployments:
 * free text would land in engine tables, and the rest would go round the forms.
 */
final class EngineDoors {

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> TASK_WORKERS =
      EnumSet.of(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
  private static final Set<Role> STAFF = EnumSet.of(WOONCOACH, TEAMLEAD, ADMINISTRATION);
  private static final Set<Role> OVERSIGHT = EnumSet.of(TEAMLEAD, OPERATOR);
  private static final Set<Role> MODEL_READERS = EnumSet.allOf(Role.class);
  private static final Set<Role> MODEL_STORE = EnumSet.of(TEAMLEAD, DESIGNER, OPERATOR);
  private static final Set<Role> OPERATORS = EnumSet.of(OPERATOR);

  private final List<Rule> rules = new ArrayList<>();

  EngineDoors() {
    shared();
    tasks();
    models();
    oversight();
    operations();
    accounts();
  }

  /** Whether one of these roles may make this call; the path begins after the engine's name. */
  boolean allows(Set<Role> roles, String method, String path) {
    var container = PathContainer.parsePath(path);
    return rules.stream()
        .anyMatch(
            rule ->
                rule.method().equals(method)
                    && rule.roles().stream().anyMatch(roles::contains)
                    && rule.pattern().matches(container));
  }

  private void shared() {
    allow(EVERYBODY, "GET", "/", "/version", "/authorization/check", "/identity/groups");
    allow(EVERYBODY, "GET", "/identity/password-policy", "/user/{id}/profile");
  }

  private void tasks() {
    for (var method : List.of("GET", "POST")) {
      allow(TASK_WORKERS, method, "/task", "/task/count");
      allow(TASK_WORKERS, method, "/filter/{id}/list", "/filter/{id}/count");
    }
    allow(TASK_WORKERS, "GET", "/task/{id}", "/task/{id}/form", "/task/{id}/deployed-form");
    allow(TASK_WORKERS, "GET", "/task/{id}/form-variables", "/task/{id}/identity-links");
    // nobody can write a comment; Tasklist asks for the empty list to draw its history
    allow(STAFF, "GET", "/task/{id}/comment", "/history/user-operation");
    allow(TASK_WORKERS, "POST", "/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/submit-form");
    allow(TASK_WORKERS, "GET", "/filter", "/filter/count", "/filter/{id}");
    allow(TASK_WORKERS, "OPTIONS", "/filter", "/filter/{id}", "/task/{id}", "/authorization");
    for (var definition : definitions("process-definition")) {
      allow(TASK_WORKERS, "GET", definition + "/startForm", definition + "/form-variables");
      allow(TASK_WORKERS, "POST", definition + "/submit-form");
    }
    allow(STAFF, "GET", "/process-definition/statistics", "/user", "/user/count");
    allow(STAFF, "GET", "/group", "/group/count");
  }

  private void models() {
    for (var kind : List.of("process-definition", "decision-definition")) {
      allow(MODEL_READERS, "GET", "/" + kind, "/" + kind + "/count");
      for (var definition : definitions(kind)) {
        allow(MODEL_READERS, "GET", definition, definition + "/xml", definition + "/diagram");
      }
    }
    for (var definition : definitions("process-definition")) {
      allow(MODEL_READERS, "GET", definition + "/deployed-start-form");
    }
    for (var definition : definitions("decision-requirements-definition")) {
      allow(MODEL_STORE, "GET", definition, definition + "/xml", definition + "/diagram");
    }
    allow(MODEL_STORE, "GET", "/decision-requirements-definition");
    allow(MODEL_STORE, "GET", "/decision-requirements-definition/count");
    allow(MODEL_STORE, "GET", "/deployment", "/deployment/count", "/deployment/{id}");
    allow(MODEL_STORE, "GET", "/deployment/registered", "/deployment/{id}/resources");
    allow(MODEL_STORE, "GET", "/deployment/{id}/resources/{resource}");
    allow(MODEL_STORE, "GET", "/deployment/{id}/resources/{resource}/data");
    allow(MODEL_STORE, "OPTIONS", "/deployment", "/deployment/{id}");
  }

  /** Looking, not touching: what Cockpit asks. */
  private void oversight() {
    for (var kind :
        List.of(
            "process-instance",
            "execution",
            "incident",
            "job",
            "job-definition",
            "external-task",
            "batch",
            "variable-instance",
            "event-subscription",
            "case-definition")) {
      allow(OVERSIGHT, "GET", "/" + kind, "/" + kind + "/count", "/" + kind + "/{id}");
      allow(OVERSIGHT, "POST", "/" + kind + "/count");
      allow(OVERSIGHT, "OPTIONS", "/" + kind, "/" + kind + "/{id}");
    }
    // the same path as a query; for batches and definitions a POST would do something
    for (var kind : List.of("process-instance", "execution", "job", "variable-instance")) {
      allow(OVERSIGHT, "POST", "/" + kind);
    }
    allow(OVERSIGHT, "GET", "/process-instance/{id}/activity-instances", "/batch/statistics");
    allow(OVERSIGHT, "GET", "/batch/statistics/count", "/job/{id}/stacktrace");
    allow(OVERSIGHT, "GET", "/process-definition/statistics");
    for (var definition : definitions("process-definition")) {
      allow(OVERSIGHT, "GET", definition + "/statistics");
    }
    allow(OVERSIGHT, "GET", "/history/{*rest}", "/metrics/{*rest}");
    for (var kind :
        List.of("process-instance", "activity-instance", "task", "variable-instance", "job-log")) {
      allow(OVERSIGHT, "POST", "/history/" + kind, "/history/" + kind + "/count");
    }
    allow(OVERSIGHT, "GET", "/task/report/candidate-group-count");
    allow(OPERATORS, "GET", "/task", "/task/count", "/task/{id}", "/filter", "/filter/count");
    allow(OPERATORS, "POST", "/task", "/task/count");
  }

  private void operations() {
    allow(OPERATORS, "GET", "/schema/log", "/telemetry/configuration", "/telemetry/data");
    allow(OPERATORS, "PUT", "/job/{id}/retries", "/job-definition/{id}/retries");
    allow(OPERATORS, "POST", "/job/{id}/execute");
    allow(OPERATORS, "PUT", "/job/{id}/suspended", "/process-instance/{id}/suspended");
  }

  private void accounts() {
    allow(OPERATORS, "GET", "/user", "/user/count", "/group", "/group/count", "/group/{id}");
    allow(OPERATORS, "GET", "/authorization", "/authorization/count", "/authorization/{id}");
    allow(OPERATORS, "GET", "/tenant", "/tenant/count");
    allow(
        OPERATORS,
        "OPTIONS",
        "/user",
        "/user/{id}",
        "/user/{id}/profile",
        "/user/{id}/credentials");
    allow(
        OPERATORS,
        "OPTIONS",
        "/group",
        "/group/{id}",
        "/group/{id}/members",
        "/authorization/{id}");
    allow(OPERATORS, "OPTIONS", "/authorization", "/tenant", "/tenant/{id}");
    allow(OPERATORS, "POST", "/user/create", "/user/{id}/unlock", "/identity/password-policy");
    allow(OPERATORS, "PUT", "/user/{id}/profile", "/user/{id}/credentials");
    allow(OPERATORS, "DELETE", "/user/{id}", "/group/{id}/members/{member}");
    allow(OPERATORS, "PUT", "/group/{id}/members/{member}");
  }

  private static List<String> definitions(String kind) {
    return List.of("/" + kind + "/{id}", "/" + kind + "/key/{key}");
  }

  private void allow(Set<Role> roles, String method, String... patterns) {
    for (var pattern : patterns) {
      rules.add(new Rule(roles, method, PathPatternParser.defaultInstance.parse(pattern)));
    }
  }

  private record Rule(Set<Role> roles, String method, PathPattern pattern) {}
}
