package be.woonspoor.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Holds a request at one of the engine's doors to {@link EngineDoors}. */
final class EngineDoorGuard implements AuthorizationManager<RequestAuthorizationContext> {

  static final String PROGRAMS = "/engine-rest";
  static final String WEBAPPS = "/camunda/api/engine";
  private static final String ENGINE = "/engine/default";

  private final EngineDoors doors = new EngineDoors();

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> authentication, RequestAuthorizationContext context) {
    var who = authentication.get();
    if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
      return new AuthorizationDecision(false);
    }
    var request = context.getRequest();
    var roles = CurrentUser.of(who).roles();
    var granted =
        pathOf(request)
            .map(path -> !roles.isEmpty() && doors.allows(roles, request.getMethod(), path))
            .orElse(false);
    return new AuthorizationDecision(granted);
  }

  /**
   * The path behind the engine's name. Nothing for another engine, and nothing for spellings that
   * other filters would read as another path: the colon of a definition's id is the only character
   * that may come encoded.
   */
  static Optional<String> pathOf(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith(PROGRAMS)) {
      path = path.substring(PROGRAMS.length());
    } else if (path.startsWith(WEBAPPS)) {
      path = path.substring(WEBAPPS.length());
    } else {
      return Optional.empty();
    }
    path = path.replace("%3A", ":").replace("%3a", ":");
    if (path.indexOf('%') >= 0) {
      return Optional.empty();
    }
    if (path.equals("/engine") || path.equals("/engine/") || path.equals(ENGINE)) {
      return Optional.of("/");
    }
    if (path.endsWith("/") && request.getMethod().equals("OPTIONS")) {
      path = path.substring(0, path.length() - 1);
    }
    // the engine takes a slash at the end for the same path; our filters do not
    if (path.endsWith("/")) {
      return Optional.empty();
    }
    if (path.startsWith(ENGINE + "/")) {
      return Optional.of(path.substring(ENGINE.length()));
    }
    return path.startsWith("/engine/")
        ? Optional.empty()
        : Optional.of(path.isEmpty() ? "/" : path);
  }
}
