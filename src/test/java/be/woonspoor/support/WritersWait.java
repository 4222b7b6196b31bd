package be.woonspoor.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** While virtual time runs, whoever is not the driver may read but not write. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class WritersWait extends OncePerRequestFilter {

  static final String PASS = "X-Virtual-Time";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> ALWAYS = Set.of("/login", "/logout");

  private final String pass = UUID.randomUUID().toString();
  private volatile boolean closed;

  String pass() {
    return pass;
  }

  void close() {
    closed = true;
  }

  void open() {
    closed = false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var mayWrite = !closed || pass.equals(request.getHeader(PASS));
    if (mayWrite
        || READING.contains(request.getMethod())
        || ALWAYS.contains(request.getServletPath())) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "30");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write("{\"message\":\"De demo wordt nog geladen; probeer het zo meteen opnieuw.\"}");
  }
}
