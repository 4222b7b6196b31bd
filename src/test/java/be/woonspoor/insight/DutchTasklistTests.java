package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our Dutch Tasklist says everything that Camunda's English one says. */
class DutchTasklistTests {

  private static final String FOLDER = "META-INF/resources/webjars/camunda/app/tasklist/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");

  @Test
  void every_label_of_the_version_in_use_is_translated() throws IOException {
    var english = read("locales/en.json");
    var dutch = read("locales/nl.json");
    assertThat(paths("", dutch)).isEqualTo(paths("", english));
    for (var label : english.path("labels").properties()) {
      assertThat(placeholders(dutch.path("labels").path(label.getKey()).asText()))
          .as(label.getKey())
          .isEqualTo(placeholders(label.getValue().asText()));
    }
  }

  @Test
  void no_label_was_left_empty() throws IOException {
    for (var label : read("locales/nl.json").path("labels").properties()) {
      assertThat(label.getValue().asText()).as(label.getKey()).isNotBlank();
    }
  }

  private static TreeSet<String> paths(String at, JsonNode node) {
    var paths = new TreeSet<String>();
    if (node.isObject()) {
      node.properties()
          .forEach(field -> paths.addAll(paths(at + "/" + field.getKey(), field.getValue())));
    } else {
      paths.add(at + (node.isArray() ? "[" + node.size() + "]" : ""));
    }
    return paths;
  }

  private static List<String> placeholders(String text) {
    var found = new ArrayList<String>();
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found.stream().sorted().toList();
  }

  private static JsonNode read(String file) throws IOException {
    try (var stream =
        DutchTasklistTests.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      var bytes = stream.readAllBytes();
      // Camunda's files begin with a byte order mark
      var start = bytes[0] == (byte) 0xEF ? 3 : 0;
      return new ObjectMapper().readTree(bytes, start, bytes.length - start);
    }
  }
}
