package be.woonspoor.engine.web;

import be.woonspoor.engine.form.FormDisplay;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds values of the case file to the answer of {@code /task/{id}/form-variables}, on both engine
 * doors, after the engine has checked that the user may see the task; and keeps back every variable
 * that the form does not name.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FormVariablesFilter extends OncePerRequestFilter {

  private static final Pattern PATH = Pattern.compile("/task/([A-Za-z0-9-]+)/form-variables");
  private static final TypeReference<LinkedHashMap<String, Object>> VARIABLES =
      new TypeReference<>() {};

  private final FormDisplay display;
  private final ObjectMapper json;

  FormVariablesFilter(FormDisplay display, ObjectMapper json) {
    this.display = display;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return taskId(request).isEmpty() || !request.getMethod().equals("GET");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (answer.getStatus() == HttpServletResponse.SC_OK) {
      var variables = json.readValue(answer.getContentAsByteArray(), VARIABLES);
      var shown = display.of(taskId(request).orElseThrow(), user(request));
      variables.keySet().retainAll(shown.map(s -> s.names()).orElse(java.util.Set.of()));
      shown.ifPresent(s -> s.values().forEach((name, value) -> variables.put(name, dto(value))));
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(variables));
    }
    answer.copyBodyToResponse();
  }

  private Map<String, Object> dto(Object value) throws RuntimeException {
    var dto = new LinkedHashMap<String, Object>();
    if (value instanceof Boolean) {
      dto.put("type", "Boolean");
      dto.put("value", value);
    } else if (value instanceof Number number) {
      dto.put("type", number instanceof Integer ? "Integer" : "Double");
      dto.put("value", value);
    } else if (value == null || value instanceof CharSequence || value instanceof Enum) {
      dto.put("type", "String");
      dto.put("value", value == null ? null : value.toString());
    } else if (value instanceof java.time.temporal.Temporal) {
      dto.put("type", "String");
      dto.put("value", value.toString());
    } else {
      dto.put("type", "Json");
      dto.put("value", write(value));
    }
    dto.put("valueInfo", Map.of());
    return dto;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a value for display can't be written", e);
    }
  }

  private static Optional<String> taskId(HttpServletRequest request) {
    return EngineDoors.path(request)
        .map(PATH::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  private static String user(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
  }
}
