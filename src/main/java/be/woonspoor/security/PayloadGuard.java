package be.woonspoor.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine's doors before the engine does. Keys that carry an expression
 * are refused wherever they stand: the engine evaluates those in nested queries although it is told
 * not to (CVE-2026-109432). A task may be claimed for oneself only.
 */
final class PayloadGuard extends OncePerRequestFilter {

  /** A form of this service stays far below this size. */
  private static final int MOST_BYTES = 1_000_000;

  private static final String SUFFIX = "expression";

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return !path.startsWith(EngineDoorGuard.PROGRAMS) && !path.startsWith("/camunda/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    for (var name : request.getParameterMap().keySet()) {
      if (isExpression(name)) {
        Problems.write(
            response, HttpStatus.BAD_REQUEST, "Expressies zijn niet toegelaten in een vraag.");
        return;
      }
    }
    if (request.getContentLengthLong() == 0 || "GET".equals(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    var refusal = refusalOf(request, body);
    if (refusal.isPresent()) {
      Problems.write(response, HttpStatus.BAD_REQUEST, refusal.get());
      return;
    }
    chain.doFilter(new Buffered(request, body), response);
  }

  private Optional<String> refusalOf(HttpServletRequest request, byte[] body) {
    if (body.length > MOST_BYTES) {
      return Optional.of("De inhoud is te groot.");
    }
    if (body.length == 0) {
      return Optional.empty();
    }
    JsonNode content;
    try {
      content = json.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return Optional.of("De inhoud is geen geldige JSON.");
    }
    if (holdsExpression(content)) {
      return Optional.of("Expressies zijn niet toegelaten in een vraag.");
    }
    var path = EngineDoorGuard.pathOf(request).orElse("");
    if (path.startsWith("/task/") && path.endsWith("/claim") && !isForOneself(content)) {
      return Optional.of("Een taak neemt u alleen voor uzelf op.");
    }
    return Optional.empty();
  }

  private static boolean isForOneself(JsonNode content) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getName().equals(content.path("userId").asText());
  }

  private static boolean holdsExpression(JsonNode node) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        if (isExpression(field.getKey()) || holdsExpression(field.getValue())) {
          return true;
        }
      }
    } else if (node.isArray()) {
      for (var item : node) {
        if (holdsExpression(item)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isExpression(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /** The request with its content to be read once more. */
  private static final class Buffered extends HttpServletRequestWrapper {

    private final byte[] body;

    Buffered(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Content(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Content extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Content(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("this request is read synchronously");
    }
  }
}
