package be.woonspoor.bench;

import be.woonspoor.support.WebSession;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who looks at the list of Tasklist, which asks what Tasklist asks. */
final class TasklistUser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String url;
  private final String cookies;
  private final String token;

  private TasklistUser(String url, String cookies, String token) {
    this.url = url;
    this.cookies = cookies;
    this.token = token;
  }

  static TasklistUser of(String url, String userId) {
    var session = WebSession.of(url, userId);
    session.get("/camunda/app/tasklist/default/");
    var token = session.cookie("XSRF-TOKEN").orElseThrow();
    var cookies =
        "WOONSPOOR-SESSION="
            + session.cookie("WOONSPOOR-SESSION").orElseThrow()
            + "; XSRF-TOKEN="
            + token;
    return new TasklistUser(url, cookies, token);
  }

  /** The id of a filter by its name, among those the user may see. */
  String filter(String name) {
    for (var filter :
        get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")) {
      if (filter.path("name").asText().equals(name)) {
        return filter.path("id").asText();
      }
    }
    throw new IllegalStateException("the user does not see the filter " + name);
  }

  /** The first page of a list, with how many there are, as Tasklist asks for it. */
  JsonNode list(String filter) {
    var request =
        request(ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15")
            .header("Accept", "application/hal+json, application/json; q=0.5")
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"sorting":[{"sortBy":"created","sortOrder":"desc"}],"active":true,\
                    "processVariables":[],"taskVariables":[],"caseInstanceVariables":[]}\
                    """));
    return send(request);
  }

  long count(String filter) {
    return get(ENGINE + "/filter/" + filter + "/count").path("count").asLong();
  }

  /** The names that our plugin puts on the cards of a page. */
  JsonNode cards(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("_embedded").path("task").forEach(task -> ids.add(task.path("id").asText()));
    return get("/api/tasks/cards?ids=" + String.join(",", ids));
  }

  /** What Tasklist asks when somebody opens a task. */
  JsonNode open(String taskId) {
    return get(ENGINE + "/task/" + taskId + "/form-variables?deserializeValues=false");
  }

  /** Submits the form of a task, each field as it stands. */
  void submit(String taskId, Map<String, Object> fields) {
    var variables = new LinkedHashMap<String, Object>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    try {
      send(
          request(ENGINE + "/task/" + taskId + "/submit-form")
              .header("Content-Type", "application/json")
              .header("X-XSRF-TOKEN", token)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.writeValueAsString(Map.of("variables", variables)))));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Opens the page of a case. */
  void look(String caseNumber) {
    send(request("/dossier/" + caseNumber).header("Accept", "text/html").GET());
  }

  private JsonNode get(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", cookies);
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
      }
      return answer.body().startsWith("{") || answer.body().startsWith("[")
          ? JSON.readTree(answer.body())
          : JSON.missingNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
