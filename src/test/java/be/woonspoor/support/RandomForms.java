package be.woonspoor.support;

import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/**
 * Fills in any form of the product at random: every option as often as another, what is optional
 * one time in three. The guard of the forms judges the rest, as it does for people.
 */
public final class RandomForms {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ONE_IN = 3;
  private static final String WORDS = "Zoals besproken.";

  private final Map<String, JsonNode> forms = new HashMap<>();
  private final RandomGenerator random;

  public RandomForms(RandomGenerator random) {
    this.random = random;
    ModelFiles.onClassPath().stream()
        .filter(file -> file.name().endsWith(".form"))
        .forEach(file -> forms.put(file.stem(), read(file)));
  }

  /**
   * Random answers to a form.
   *
   * @param known answers that can't be drawn, such as an option that only the server knows
   */
  public Map<String, Object> fill(String form, LocalDate today, Map<String, Object> known) {
    var values = new LinkedHashMap<String, Object>();
    fill(forms.get(form).path("components"), today, known, values);
    return values;
  }

  private void fill(
      JsonNode components, LocalDate today, Map<String, Object> known, Map<String, Object> values) {
    for (var component : components) {
      var key = component.path("key").asText("");
      if (component.path("type").asText().equals("group")) {
        fill(component.path("components"), today, known, values);
      } else if (known.containsKey(key)) {
        values.put(key, known.get(key));
      } else if (!key.isEmpty() && !isForShow(component)) {
        answer(component, today).ifPresent(value -> values.put(key, value));
      }
    }
  }

  private Optional<Object> answer(JsonNode component, LocalDate today) {
    var required = component.at("/validate/required").asBoolean(false);
    if (!required && random.nextInt(ONE_IN) > 0) {
      return Optional.empty();
    }
    return switch (component.path("type").asText()) {
      case "textfield", "textarea" -> Optional.of(WORDS);
      case "number" -> Optional.of(number(component.path("validate")));
      case "checkbox" -> Optional.of(required || random.nextBoolean());
      case "radio", "select" -> option(component);
      case "checklist", "taglist" -> option(component).map(List::of);
      case "datetime" -> Optional.of(today.toString());
      default -> Optional.empty();
    };
  }

  private int number(JsonNode validate) {
    var min = validate.path("min").asInt(0);
    return min + random.nextInt(validate.path("max").asInt(min + 1) - min + 1);
  }

  private Optional<Object> option(JsonNode component) {
    var values =
        StreamSupport.stream(component.path("values").spliterator(), false)
            .map(option -> option.path("value").asText())
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(random.nextInt(values.size())));
  }

  private static boolean isForShow(JsonNode component) {
    return component.path("readonly").asBoolean(false)
        || component.path("disabled").asBoolean(false);
  }

  private static JsonNode read(ModelFile file) {
    try {
      return JSON.readTree(file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
