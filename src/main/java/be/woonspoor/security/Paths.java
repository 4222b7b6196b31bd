package be.woonspoor.security;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches requests by their path in the application, whichever servlet answers them. The matchers
 * that Spring makes of plain text look at our own servlet only, and miss the engine's.
 */
final class Paths {

  private static final PathPatternRequestMatcher.Builder BUILDER =
      PathPatternRequestMatcher.withDefaults();

  private Paths() {}

  static RequestMatcher[] any(String... patterns) {
    return Arrays.stream(patterns).map(BUILDER::matcher).toArray(RequestMatcher[]::new);
  }

  static RequestMatcher[] any(HttpMethod method, String... patterns) {
    return Arrays.stream(patterns)
        .map(pattern -> BUILDER.matcher(method, pattern))
        .toArray(RequestMatcher[]::new);
  }
}
