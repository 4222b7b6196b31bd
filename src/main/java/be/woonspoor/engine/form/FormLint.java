package be.woonspoor.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the form guard or Tasklist 7.24 could not work with. */
public final class FormLint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 4000;
  private static final Set<String> SHOWING =
      Set.of("text", "group", "separator", "spacer", "table");

  private final List<Problem> problems = new ArrayList<>();

  /** Something wrong with one component. */
  public record Problem(String component, String problem, String mend) {}

  private FormLint() {}

  /** All problems of a form that is valid JSON. */
  public static List<Problem> problems(byte[] form) {
    var lint = new FormLint();
    try {
      lint.components(JSON.readTree(form).path("components"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lint.problems;
  }

  private void components(JsonNode components) {
    for (var component : components) {
      component(component);
      components(component.path("components"));
    }
  }

  private void component(JsonNode component) {
    var type = component.path("type").asText();
    var name = component.path("key").asText(component.path("path").asText(type));
    if (!SHOWING.contains(type) && !FormField.TYPES.contains(type)) {
      say(
          name,
          "components of type '" + type + "' don't work in Tasklist 7.24",
          "use another type");
    }
    if (FormField.TYPES.contains(type) && name.equals(type)) {
      say(name, "a field has no key", "give it a key");
    }
    if (Set.of("textfield", "textarea").contains(type)) {
      var max = component.at("/validate/maxLength").asInt(0);
      if (max < 1 || max > LONGEST_TEXT) {
        say(name, "a text field has no maximum length", "set one of at most " + LONGEST_TEXT);
      }
    }
    if (type.equals("dynamiclist") && !component.path("disableCollapse").asBoolean()) {
      // form-js 1.8.7 neither checks nor sends the rows that it folds away, from the sixth on
      say(name, "rows of this list may be folded away and lost", "set disableCollapse to true");
    }
    var hide = component.at("/conditional/hide").asText("");
    if (!hide.isEmpty() && !Feel.isReadable(hide)) {
      say(name, "the condition can't be read as FEEL", "mend the condition");
    }
    pattern(name, component.at("/validate/pattern").asText(""));
  }

  private void pattern(String name, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      say(name, "the pattern is no regular expression", "mend the pattern");
    }
  }

  private void say(String component, String problem, String mend) {
    problems.add(new Problem(component, problem, mend));
  }
}
