package be.woonspoor.security;

import static be.woonspoor.security.ApiRights.authorities;
import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.OPERATOR;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may open which of Camunda's web applications, and what those may ask beside the engine. */
final class WebappRights {

  private static final String[] TASKLIST =
      authorities(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
  private static final String[] COCKPIT = authorities(TEAMLEAD, OPERATOR);
  private static final String[] ADMIN = authorities(OPERATOR);

  private WebappRights() {}

  static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    // the first-run setup would let anybody create an administrator (CVE-2026-77226)
    rules.requestMatchers(Paths.any("/camunda/api/admin/setup/**")).denyAll();
    rules.requestMatchers(Paths.any("/camunda/api/admin/auth/user/*/login/**")).denyAll();
    rules.requestMatchers(Paths.any(GET, "/camunda/api/admin/auth/user/default")).authenticated();
    rules.requestMatchers(Paths.any(EngineDoorGuard.WEBAPPS + "/**")).access(new EngineDoorGuard());

    rules
        .requestMatchers(Paths.any(GET, "/camunda/api/tasklist/plugin/**"))
        .hasAnyAuthority(authorities(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER, OPERATOR));
    rules
        .requestMatchers(Paths.any(GET, "/camunda/api/cockpit/plugin/**"))
        .hasAnyAuthority(COCKPIT);
    // Cockpit's own queries; the community edition writes nothing there
    rules
        .requestMatchers(Paths.any(POST, "/camunda/api/cockpit/plugin/base/**"))
        .hasAnyAuthority(COCKPIT);
    rules.requestMatchers(Paths.any(GET, "/camunda/api/admin/plugin/license/**")).authenticated();
    rules.requestMatchers(Paths.any(GET, "/camunda/api/admin/plugin/**")).hasAnyAuthority(ADMIN);
    rules.requestMatchers(Paths.any("/camunda/api/**")).denyAll();

    rules.requestMatchers(Paths.any(GET, "/camunda/app/tasklist/**")).hasAnyAuthority(TASKLIST);
    rules.requestMatchers(Paths.any(GET, "/camunda/app/cockpit/**")).hasAnyAuthority(COCKPIT);
    rules.requestMatchers(Paths.any(GET, "/camunda/app/admin/**")).hasAnyAuthority(ADMIN);
    rules.requestMatchers(Paths.any(GET, "/camunda/app/welcome/**")).authenticated();
    rules.requestMatchers(Paths.any(GET, "/camunda/lib/**", "/camunda/assets/**")).authenticated();
    rules
        .requestMatchers(Paths.any(GET, "/camunda", "/camunda/", "/camunda/app", "/camunda/app/"))
        .authenticated();
    rules.requestMatchers(Paths.any(GET, "/camunda/favicon.ico")).authenticated();
    rules.requestMatchers(Paths.any("/camunda/**")).denyAll();
  }
}
