package be.woonspoor.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads from Camunda's own entrance to our start page: there is one way in and one way round. */
final class WayHome extends OncePerRequestFilter {

  private static final Set<String> ENTRANCES =
      Set.of("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
  private static final String WELCOME = "/camunda/app/welcome";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (ENTRANCES.contains(path) || path.startsWith(WELCOME)) {
      response.sendRedirect(request.getContextPath() + "/");
    } else {
      chain.doFilter(request, response);
    }
  }
}
