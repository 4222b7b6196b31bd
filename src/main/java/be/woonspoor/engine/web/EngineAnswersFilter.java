package be.woonspoor.engine.web;

import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.LastRefusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Words what the engine's REST API answers when it does not do what was asked: the right status and
 * one Dutch sentence, with all errors of a form by field. What was typed is never in it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class EngineAnswersFilter extends OncePerRequestFilter {

  private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");

  private static final Pattern TASK = Pattern.compile("/task/([^/]+)/[a-z-]+");
  private static final Answer GONE =
      new Answer(404, "Deze taak is er niet meer: ze is al afgewerkt of vervallen.", List.of());

  private final ObjectMapper json;
  private final JdbcClient jdbc;

  EngineAnswersFilter(ObjectMapper json, JdbcClient jdbc) {
    this.json = json;
    this.jdbc = jdbc;
  }

  private record Answer(int status, String message, List<FieldError> errors) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return EngineDoors.path(request).isEmpty() || !WRITING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    LastRefusal.take();
    var answer = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, answer);
    } finally {
      if (answer.getStatus() == 400 || answer.getStatus() >= 500) {
        var worded = worded(answer.getStatus(), body(answer));
        reword(answer, worded.status() != 409 && isAboutATaskThatIsGone(request) ? GONE : worded);
      } else if (answer.getStatus() == 403 && isAboutATaskThatIsGone(request)) {
        reword(answer, GONE);
      }
      LastRefusal.take();
      answer.copyBodyToResponse();
    }
  }

  /**
   * Whoever came second may still have been shown the task, and then have no rights on it any more,
   * as they went with it, or find that what it does is done.
   */
  private boolean isAboutATaskThatIsGone(HttpServletRequest request) {
    var task = TASK.matcher(EngineDoors.path(request).orElse(""));
    return task.matches()
        && jdbc.sql("select count(*) from public.act_ru_task where id_ = :id")
                .param("id", task.group(1))
                .query(Long.class)
                .single()
            == 0;
  }

  private void reword(ContentCachingResponseWrapper answer, Answer worded) throws IOException {
    answer.resetBuffer();
    answer.setStatus(worded.status());
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.setCharacterEncoding("UTF-8");
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("status", worded.status());
    body.put("message", worded.message());
    body.put("detail", worded.message());
    if (!worded.errors().isEmpty()) {
      body.put("errors", worded.errors());
    }
    answer.getOutputStream().write(json.writeValueAsBytes(body));
  }

  private Answer worded(int status, JsonNode body) {
    var refusal = LastRefusal.take();
    if (refusal.isPresent()) {
      return new Answer(400, refusal.get().getMessage(), refusal.get().errors());
    }
    var type = body.path("type").asText("");
    var message = body.path("message").asText("");
    if (LostRaces.isLost(body.path("code").asInt()) || isLostRace(type, message)) {
      return new Answer(409, LostRaces.SENTENCE, List.of());
    }
    if (isGone(message)) {
      return GONE;
    }
    if (message.contains("is not declared with this type in the contract")) {
      return new Answer(
          400, "Dit gegeven hoort niet in het proces; er is niets gewijzigd.", List.of());
    }
    return status >= 500
        ? new Answer(
            500, "Dit lukte niet door een fout in het systeem; er is niets gewijzigd.", List.of())
        : new Answer(
            status, "Deze vraag kan zo niet uitgevoerd worden; er is niets gewijzigd.", List.of());
  }

  /** Somebody else changed, closed or started the very same thing a moment ago. */
  private static boolean isLostRace(String type, String message) {
    return type.contains("OptimisticLocking")
        || message.contains("ENGINE-03005")
        || type.contains("DuplicateKey")
        || message.contains("deadlock detected")
        || message.contains("duplicate key value")
        || type.contains("NobodyWaits");
  }

  private static boolean isGone(String message) {
    return message.contains("Cannot find task with id")
        || message.contains("task is null")
        || message.contains("Cannot submit task form") && message.contains("Cannot find task")
        || message.contains("No matching task with id");
  }

  private JsonNode body(ContentCachingResponseWrapper answer) {
    try {
      return json.readTree(answer.getContentAsByteArray());
    } catch (IOException e) {
      return json.createObjectNode();
    }
  }
}
