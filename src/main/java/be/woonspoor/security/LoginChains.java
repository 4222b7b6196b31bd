package be.woonspoor.security;

import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one login of the product. Programs send a password with every call and get no session; people
 * log in once on our page and walk from page to web application. What no rule names is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, OperatorSettings.class})
class LoginChains {

  /** Not the name of Camunda's own cookie: the two would overwrite each other. */
  static final String CSRF_COOKIE = "WOONSPOOR-CSRF";

  static final String CSRF_HEADER = "X-WOONSPOOR-CSRF";
  private static final String SESSION_COOKIE = "WOONSPOOR-SESSION";
  private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

  private static final String PAGES_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  private final ProcessEngine engine;
  private final EngineLogin login;

  LoginChains(ProcessEngine engine, EngineLogin login) {
    this.engine = engine;
    this.login = login;
  }

  /** Programs at the engine's door: a password with every call, cookies count for nothing. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRestChain(HttpSecurity http) throws Exception {
    return programs(http.securityMatcher(new OrRequestMatcher(Paths.any("/engine-rest/**"))))
        .authorizeHttpRequests(paths -> paths.anyRequest().access(new EngineDoorGuard()))
        .addFilterBefore(new PayloadGuard(), EngineIdentity.class)
        .build();
  }

  /** Programs at our own API and the measurements: the same, recognised by what they send. */
  @Bean
  @Order(2)
  SecurityFilterChain apiForPrograms(HttpSecurity http) throws Exception {
    var served = new OrRequestMatcher(Paths.any("/api/**", "/actuator/**"));
    RequestMatcher withPassword =
        request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && served.matches(request);
    return programs(http.securityMatcher(withPassword))
        .authorizeHttpRequests(
            rules -> {
              ApiRights.apply(rules);
              PageRights.applyToOperations(rules);
              rules.anyRequest().denyAll();
            })
        .build();
  }

  private HttpSecurity programs(HttpSecurity http) throws Exception {
    return http.authenticationProvider(login)
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(basic -> basic.authenticationEntryPoint(LoginChains::challenge))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(LoginChains::challenge)
                    .accessDeniedHandler(LoginChains::refuse))
        .addFilterAfter(new EngineIdentity(engine), AuthorizationFilter.class);
  }

  /** People: our pages, the web applications, and the API as those call it. */
  @Bean
  @Order(3)
  SecurityFilterChain peopleChain(HttpSecurity http) throws Exception {
    var data = new OrRequestMatcher(Paths.any("/camunda/api/**", "/api/**"));
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieName(CSRF_COOKIE);
    cookie.setHeaderName(CSRF_HEADER);
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request -> "GET".equals(request.getMethod()) && !data.matches(request) && isPage(request));
    return http.authenticationProvider(login)
        .authorizeHttpRequests(
            rules -> {
              WebappRights.apply(rules);
              ApiRights.apply(rules);
              PageRights.apply(rules);
              rules.anyRequest().denyAll();
            })
        // the web applications bring their own token, checked by Camunda's filter
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(cookie)
                    .csrfTokenRequestHandler(new CsrfTokens())
                    .ignoringRequestMatchers(Paths.any("/camunda/**")))
        .requestCache(requests -> requests.requestCache(cache))
        .formLogin(form -> form.loginPage("/login").permitAll())
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new OrRequestMatcher(Paths.any(POST, "/logout", WEBAPP_LOGOUT)))
                    .deleteCookies(SESSION_COOKIE)
                    .logoutSuccessHandler(LoginChains::loggedOut))
        .httpBasic(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            handling ->
                handling
                    .defaultAuthenticationEntryPointFor(LoginChains::unauthorized, data)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                    .accessDeniedHandler(deniedTo(data)))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(Customizer.withDefaults())
                    .contentSecurityPolicy(policy -> policy.policyDirectives(PAGES_POLICY)))
        .addFilterAfter(new EngineIdentity(engine), AuthorizationFilter.class)
        .addFilterBefore(new PayloadGuard(), EngineIdentity.class)
        .addFilterBefore(new WayHome(), EngineIdentity.class)
        .build();
  }

  /** Hands the login to Camunda's web applications; runs behind Spring Security's chain. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
    var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.addInitParameter("authentication-provider", WebappLogin.class.getName());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setOrder(101);
    return registration;
  }

  private static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  private static AccessDeniedHandler deniedTo(RequestMatcher data) {
    var page = new AccessDeniedHandlerImpl();
    page.setErrorPage("/geen-toegang");
    return (request, response, exception) -> {
      if (data.matches(request)) {
        refuse(request, response, exception);
      } else {
        page.handle(request, response, exception);
      }
    };
  }

  private static void challenge(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    // a browser would open its own password window and then send the password by itself
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Woonspoor\"");
    }
    unauthorized(request, response, exception);
  }

  private static void unauthorized(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    Problems.write(response, HttpStatus.UNAUTHORIZED, "Meld u eerst aan.");
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Exception exception)
      throws IOException {
    Problems.write(response, HttpStatus.FORBIDDEN, "U hebt hier geen toegang toe.");
  }

  private static void loggedOut(
      HttpServletRequest request,
      HttpServletResponse response,
      org.springframework.security.core.Authentication authentication)
      throws IOException {
    if (request.getRequestURI().endsWith(WEBAPP_LOGOUT)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.sendRedirect(request.getContextPath() + "/login?afgemeld");
    }
  }
}
