package be.woonspoor.security;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.OPERATOR;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call what of our own API, see {@code docs} and {@code /api/openapi}. */
final class ApiRights {

  private ApiRights() {}

  static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    allow(rules, POST, "/api/referrals", REFERRER, ADMINISTRATION, TEAMLEAD);
    allow(rules, GET, "/api/cases/{caseNumber}", WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
    allow(rules, GET, "/api/cases", WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
    allow(rules, GET, "/api/cases/{caseNumber}/decisions", WOONCOACH, TEAMLEAD, ADMINISTRATION);
    allow(rules, GET, "/api/cases/{caseNumber}/decisions/verification", TEAMLEAD, OPERATOR);
    allow(rules, GET, "/api/decisions/verification", TEAMLEAD, OPERATOR);
    allow(rules, GET, "/api/cases/{caseNumber}/documents", WOONCOACH, TEAMLEAD, ADMINISTRATION);
    allow(
        rules,
        GET,
        "/api/cases/{caseNumber}/timeline",
        WOONCOACH,
        TEAMLEAD,
        ADMINISTRATION,
        REFERRER);
    allow(
        rules,
        POST,
        "/api/cases/{caseNumber}/signals",
        WOONCOACH,
        TEAMLEAD,
        ADMINISTRATION,
        REFERRER);
    allow(rules, GET, "/api/cases/{caseNumber}/export.json", TEAMLEAD);
    allow(rules, GET, "/api/cases/{caseNumber}/export.pdf", TEAMLEAD);
    allow(rules, POST, "/api/cases/{caseNumber}/contacts", WOONCOACH, TEAMLEAD);
    allow(rules, POST, "/api/cases/{caseNumber}/landlord-letters", TEAMLEAD, ADMINISTRATION);
    allow(rules, POST, "/api/cases/{caseNumber}/withdrawal", WOONCOACH, TEAMLEAD, ADMINISTRATION);
    allow(rules, GET, "/api/waiting-list", WOONCOACH, TEAMLEAD, ADMINISTRATION);
    allow(rules, GET, "/api/places/{year}", WOONCOACH, TEAMLEAD, ADMINISTRATION);
    allow(rules, PUT, "/api/places/{year}", TEAMLEAD);
    allow(rules, PUT, "/api/places/{year}/quotas", TEAMLEAD);
    allow(rules, PUT, "/api/waiting-list/{caseNumber}/deviation", TEAMLEAD);
    allow(rules, DELETE, "/api/waiting-list/{caseNumber}/deviation", TEAMLEAD);
    allow(rules, GET, "/api/team/caseload", TEAMLEAD, WOONCOACH, ADMINISTRATION);
    allow(rules, GET, "/api/coaching/instruments", TEAMLEAD, WOONCOACH);
    allow(rules, POST, "/api/coaching/instruments", TEAMLEAD);
    allow(rules, GET, "/api/indicators", TEAMLEAD);
    allow(rules, GET, "/api/indicators/{name}/cases", TEAMLEAD);
    allow(rules, GET, "/api/reports/{year}", TEAMLEAD);
    allow(rules, GET, "/api/reports/{year}/csv", TEAMLEAD);
    allow(rules, GET, "/api/reports/{year}/pdf", TEAMLEAD);
    for (var method : List.of(GET, PUT, DELETE)) {
      for (var drafts : List.of("/api/drafts/tasks/{id}", "/api/drafts/starts/{id}")) {
        allow(rules, method, drafts, WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
      }
    }
    allow(rules, GET, "/api/tasks/cards", WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER);
    rules.requestMatchers(Paths.any(GET, "/api/openapi", "/api/openapi/**")).authenticated();
    rules.requestMatchers(Paths.any("/api/**")).denyAll();
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules,
      HttpMethod method,
      String pattern,
      Role... roles) {
    rules.requestMatchers(Paths.any(method, pattern)).hasAnyAuthority(authorities(roles));
  }

  static String[] authorities(Role... roles) {
    return Arrays.stream(roles).map(Role::authority).toArray(String[]::new);
  }
}
