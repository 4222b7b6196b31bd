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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
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

  private final ObjectMapper json;

  EngineAnswersFilter(ObjectMapper json) {
    this.json = json;
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
        reword(answer);
      }
      LastRefusal.take();
      answer.copyBodyToResponse();
    }
  }

  private void reword(ContentCachingResponseWrapper answer) throws IOException {
    var worded = worded(answer.getStatus(), body(answer));
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
    if (isLostRace(type, message)) {
      return new Answer(
          409,
          "Iemand anders was net bezig met hetzelfde. Kijk opnieuw en probeer het nog eens.",
          List.of());
    }
    if (isGone(message)) {
      return new Answer(
          404, "Deze taak is er niet meer: ze is al afgewerkt of vervallen.", List.of());
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
