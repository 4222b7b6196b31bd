package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A class that no style defines does nothing: what should be hidden is seen then. */
class StyledPagesTests {

  private static final Pattern CLASS = Pattern.compile("(?<![\\w:-])class=\"([^\"]+)\"");

  @Test
  void each_class_of_our_pages_has_a_style() throws IOException {
    var style = read(new ClassPathResource("static/assets/woonspoor.css").getContentAsByteArray());
    var used = new TreeSet<String>();
    for (var page :
        new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.html")) {
      var found = CLASS.matcher(read(page.getContentAsByteArray()));
      while (found.find()) {
        used.addAll(List.of(found.group(1).split("\\s+")));
      }
    }
    assertThat(used).hasSizeGreaterThan(5);
    assertThat(used).allMatch(name -> Pattern.compile("\\." + name + "\\b").matcher(style).find());
  }

  private static String read(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
