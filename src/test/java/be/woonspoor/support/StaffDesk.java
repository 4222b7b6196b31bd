package be.woonspoor.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What staff do at a screen, over HTTP: ask for the open tasks of a role, read the deployed form,
 * take the task, submit the form.
 */
final class StaffDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENGINE = "/engine-rest";

  private final String baseUrl;
  private final String pass;
  private final Map<String, Http> people = new HashMap<>();
  private final Map<String, JsonNode> forms = new HashMap<>();
  private final Map<String, Integer> submits = new TreeMap<>();
  private int startForms;

  StaffDesk(String baseUrl, String pass) {
    this.baseUrl = baseUrl;
    this.pass = pass;
  }

  /** An open task as the engine lists it. */
  record Work(String id, String step, String assignee, String created, String formKey) {}

  Http as(String user) {
    return people.computeIfAbsent(user, id -> new Http(baseUrl, id, DemoTeam.PASSWORD, pass));
  }

  /** Form submits so far, by role. */
  Map<String, Integer> submits() {
    return submits;
  }

  /** How many of them started a process. */
  int startForms() {
    return startForms;
  }

  List<Work> openTasks(String user, String group) {
    var answer =
        as(user)
            .get(
                ENGINE
                    + "/task?candidateGroup="
                    + group
                    + "&includeAssignedTasks=true&maxResults=2000&sortBy=created&sortOrder=asc");
    mustBeGood("the tasks of " + group, answer);
    var work = new ArrayList<Work>();
    for (var task : answer.body()) {
      work.add(
          new Work(
              task.path("id").asText(),
              task.path("taskDefinitionKey").asText(),
              task.path("assignee").asText(""),
              task.path("created").asText(),
              task.at("/camundaFormRef/key").asText()));
    }
    return work;
  }

  /** Whether a task is still open: a contact noted elsewhere takes the planned one away. */
  boolean isOpen(String user, Work work) {
    return as(user).get(ENGINE + "/task?taskId=" + work.id()).body().size() == 1;
  }

  /** The variables that the form of a task is given. */
  JsonNode variables(String user, Work work) {
    var answer = as(user).get(ENGINE + "/task/" + work.id() + "/form-variables");
    mustBeGood("the values of " + work.step(), answer);
    return answer.body();
  }

  void submit(
      String user,
      String role,
      Work work,
      JsonNode shown,
      Map<String, Object> choices,
      LocalDate on) {
    var form =
        forms.computeIfAbsent(
            work.formKey(),
            key -> {
              var answer = as(user).get(ENGINE + "/task/" + work.id() + "/deployed-form");
              mustBeGood("the form " + key, answer);
              return answer.body();
            });
    if (work.assignee().isEmpty()) {
      mustBeGood(
          "taking " + work.step(),
          as(user).post(ENGINE + "/task/" + work.id() + "/claim", Map.of("userId", user)));
    }
    var values = new FormFiller(new StaffPen(on), choices, key -> offered(shown, key)).fill(form);
    var answer = as(user).post(ENGINE + "/task/" + work.id() + "/submit-form", body(values));
    mustBeGood(work.step() + " by " + user, answer);
    submits.merge(role, 1, Integer::sum);
  }

  void start(
      String user, String role, String processKey, Map<String, Object> choices, LocalDate on) {
    var path = ENGINE + "/process-definition/key/" + processKey;
    var form =
        forms.computeIfAbsent(
            processKey,
            key -> {
              var answer = as(user).get(path + "/deployed-start-form");
              mustBeGood("the start form of " + key, answer);
              return answer.body();
            });
    var values =
        new FormFiller(new StaffPen(on), choices, key -> JSON.createArrayNode()).fill(form);
    var answer = as(user).post(path + "/submit-form", body(values));
    mustBeGood("starting " + processKey + " by " + user, answer);
    startForms++;
    submits.merge(role, 1, Integer::sum);
  }

  private static JsonNode offered(JsonNode shown, String key) {
    var text = shown.path(key).path("value").asText("[]");
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("options that are no JSON", e);
    }
  }

  private static Map<String, Object> body(Map<String, Object> values) {
    var variables = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> variables.put(name, variable(value)));
    return Map.of("variables", variables);
  }

  private static Map<String, Object> variable(Object value) {
    if (!(value instanceof List)) {
      return Map.of("value", value);
    }
    try {
      return Map.of("value", JSON.writeValueAsString(value), "type", "Json");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void mustBeGood(String what, Http.Answer answer) {
    if (!answer.isGood()) {
      throw new AssertionError(what + ": " + answer.status() + " " + answer.body());
    }
  }
}
