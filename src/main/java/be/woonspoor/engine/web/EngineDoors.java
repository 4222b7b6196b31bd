package be.woonspoor.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The two doors to the engine's REST API: one for programs, one that the web applications use. */
final class EngineDoors {

  private static final List<String> DOORS =
      List.of("/engine-rest", "/camunda/api/engine/engine/default");
  private static final String NAMED_ENGINE = "/engine/default";

  private EngineDoors() {}

  /** The path behind the door, such as {@code /task/<id>/form-variables}; empty for other paths. */
  static Optional<String> path(HttpServletRequest request) {
    var uri = request.getRequestURI().substring(request.getContextPath().length());
    return DOORS.stream()
        .filter(door -> uri.startsWith(door + "/"))
        .map(door -> uri.substring(door.length()))
        .map(
            path ->
                path.startsWith(NAMED_ENGINE + "/") ? path.substring(NAMED_ENGINE.length()) : path)
        .findFirst();
  }
}
