package be.woonspoor.security;

import static be.woonspoor.security.ApiRights.authorities;
import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.OPERATOR;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may open which of our own pages. */
final class PageRights {

  private PageRights() {}

  static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    // the forward to an error page, after the request itself was judged
    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    rules.requestMatchers(Paths.any(GET, "/login", "/assets/**", "/favicon.ico")).permitAll();
    applyToOperations(rules);
    rules.requestMatchers(Paths.any(GET, "/", "/geen-toegang")).authenticated();
    // the page itself answers 404 to whoever may not know that the case exists
    rules.requestMatchers(Paths.any(GET, "/dossier", "/dossier/**")).authenticated();
    rules
        .requestMatchers(Paths.any(POST, "/dossier/{caseNumber}/inzage"))
        .hasAnyAuthority(authorities(WOONCOACH));
    // here too the page answers 404 itself
    rules.requestMatchers(Paths.any(POST, "/dossier/{caseNumber}/verbeteren/{id}")).authenticated();
    rules
        .requestMatchers(Paths.any(GET, "/concepten"))
        .hasAnyAuthority(authorities(TEAMLEAD, WOONCOACH, ADMINISTRATION, REFERRER));
    rules
        .requestMatchers(Paths.any(POST, "/concepten/weg"))
        .hasAnyAuthority(authorities(TEAMLEAD, WOONCOACH, ADMINISTRATION, REFERRER));
    // a calendar program brings no login: its address is the secret
    rules.requestMatchers(Paths.any(GET, "/agenda/{token}.ics")).permitAll();
    rules
        .requestMatchers(Paths.any(GET, "/agenda"))
        .hasAnyAuthority(authorities(TEAMLEAD, WOONCOACH));
    rules
        .requestMatchers(Paths.any(POST, "/agenda", "/agenda/intrekken"))
        .hasAnyAuthority(authorities(TEAMLEAD, WOONCOACH));
    rules
        .requestMatchers(Paths.any(GET, "/bord", "/bord/**"))
        .hasAnyAuthority(authorities(TEAMLEAD, WOONCOACH, ADMINISTRATION));
    rules
        .requestMatchers(Paths.any(GET, "/overdracht"))
        .hasAnyAuthority(authorities(TEAMLEAD, WOONCOACH));
    for (var method : List.of(GET, POST)) {
      rules
          .requestMatchers(Paths.any(method, "/beheer", "/beheer/**"))
          .hasAnyAuthority(authorities(TEAMLEAD));
    }
  }

  static void applyToOperations(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules.requestMatchers(Paths.any(GET, "/actuator/health", "/actuator/health/**")).permitAll();
    rules.requestMatchers(Paths.any("/actuator/**")).hasAnyAuthority(authorities(OPERATOR));
  }
}
