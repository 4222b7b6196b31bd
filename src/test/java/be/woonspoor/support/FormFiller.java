package be.woonspoor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fills in a Camunda Form the way somebody does who reads it: what is asked, and not more. */
final class FormFiller {

  static final String WORDS = "Zoals besproken.";

  private final LocalDate today;
  private final Map<String, Object> choices;
  private final Function<String, JsonNode> offered;

  /**
   * @param choices what this person wants to answer, by field key
   * @param offered the options that the server offers, by valuesKey
   */
  FormFiller(LocalDate today, Map<String, Object> choices, Function<String, JsonNode> offered) {
    this.today = today;
    this.choices = choices;
    this.offered = offered;
  }

  Map<String, Object> fill(JsonNode form) {
    var values = new LinkedHashMap<String, Object>();
    fill(form.path("components"), values);
    return values;
  }

  private void fill(JsonNode components, Map<String, Object> values) {
    for (var component : components) {
      if (component.path("type").asText().equals("group")) {
        fill(component.path("components"), values);
      } else {
        var key = component.path("key").asText(component.path("path").asText(""));
        answer(component, key).ifPresent(value -> values.put(key, value));
      }
    }
  }

  private Optional<Object> answer(JsonNode component, String key) {
    var isForShow =
        component.path("readonly").asBoolean(false) || component.path("disabled").asBoolean(false);
    if (key.isEmpty() || isForShow) {
      return Optional.empty();
    }
    if (choices.containsKey(key)) {
      return Optional.ofNullable(choices.get(key));
    }
    var required = component.at("/validate/required").asBoolean(false);
    return switch (component.path("type").asText()) {
      case "textfield", "textarea" -> required ? Optional.of(WORDS) : Optional.empty();
      case "number" ->
          required ? Optional.of(component.at("/validate/min").asInt(1)) : Optional.empty();
      case "checkbox" -> Optional.of(required);
      case "radio", "select" -> required ? firstOption(component) : Optional.empty();
      case "checklist", "taglist" ->
          required ? firstOption(component).map(List::of) : Optional.empty();
      case "datetime" -> required ? Optional.of(today.toString()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Object> firstOption(JsonNode component) {
    var values = component.path("values");
    var list = values.isArray() ? values : offered.apply(component.path("valuesKey").asText(""));
    var options = new ArrayList<Object>();
    list.forEach(
        option ->
            options.add(option.isTextual() ? option.asText() : option.path("value").asText()));
    return options.stream().findFirst();
  }
}
