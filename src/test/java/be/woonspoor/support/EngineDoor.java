package be.woonspoor.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** One of the two doors of the engine, as somebody uses it who completes a task. */
public final class EngineDoor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSRF = "X-XSRF-TOKEN";

  private final BiFunction<String, String, Http.Answer> post;

  private EngineDoor(BiFunction<String, String, Http.Answer> post) {
    this.post = post;
  }

  /** The door for programs. */
  public static EngineDoor basic(String url, String user) {
    var http = new Http(url, user, DemoTeam.PASSWORD);
    return new EngineDoor((path, body) -> http.post("/engine-rest" + path, body));
  }

  /** The door that Tasklist uses, with a session. */
  public static EngineDoor webapps(String url, String user) {
    var session = WebSession.of(url, user);
    session.get("/camunda/app/tasklist/default/");
    return new EngineDoor(
        (path, body) -> {
          var answer =
              session.call(
                  "POST",
                  "/camunda/api/engine/engine/default" + path,
                  body,
                  CSRF,
                  session.cookie("XSRF-TOKEN").orElseThrow());
          return new Http.Answer(answer.statusCode(), Http.read(answer.body()), "");
        });
  }

  /** Submits the form of a task. */
  public Http.Answer submit(String taskId, Map<String, Object> values) {
    var variables = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    try {
      return post.apply(
          "/task/" + taskId + "/submit-form",
          JSON.writeValueAsString(Map.of("variables", variables)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
