package be.woonspoor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fills in a Camunda Form the way somebody does who reads it. */
public final class FormFiller {

  private final Pen pen;
  private final Map<String, Object> choices;
  private final Function<String, JsonNode> offered;

  /** What somebody writes where a form leaves it open. */
  public interface Pen {

    /** Whether this field is answered at all. */
    boolean answers(JsonNode field);

    /** What stands in a text field. */
    String words(JsonNode field);

    /** What stands in a number field. */
    Number number(JsonNode field);

    /** What stands in a date field, as yyyy-MM-dd. */
    String day(JsonNode field);
  }

  /**
   * Somebody with a pen, before a form.
   *
   * @param choices what this person wants to answer, by field key; null leaves a field empty
   * @param offered the options that the server offers, by valuesKey
   */
  public FormFiller(Pen pen, Map<String, Object> choices, Function<String, JsonNode> offered) {
    this.pen = pen;
    this.choices = choices;
    this.offered = offered;
  }

  /** The values by key, as a browser would send them. */
  public Map<String, Object> fill(JsonNode form) {
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
    var type = component.path("type").asText();
    if (type.equals("checkbox")) {
      return Optional.of(pen.answers(component));
    }
    // rows that lie ready go along, as a browser sends them
    var liesReady =
        type.equals("dynamiclist") && !offered.apply(component.path("path").asText()).isEmpty();
    if (!liesReady && !pen.answers(component)) {
      return Optional.empty();
    }
    return switch (type) {
      case "textfield", "textarea" -> Optional.of(pen.words(component));
      case "number" -> Optional.of(pen.number(component));
      case "datetime" -> Optional.of(pen.day(component));
      case "radio", "select" -> firstOption(component);
      case "checklist", "taglist" -> firstOption(component).map(List::of);
      case "dynamiclist" -> rows(component);
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

  /** One row, or as many as the server laid ready, with what it filled in already. */
  private Optional<Object> rows(JsonNode list) {
    var ready = offered.apply(list.path("path").asText());
    if (ready.isEmpty()) {
      return Optional.of(List.of(row(list, Map.of())));
    }
    var rows = new ArrayList<Map<String, Object>>();
    for (var given : ready) {
      var known = new LinkedHashMap<String, Object>();
      given.fields().forEachRemaining(e -> known.put(e.getKey(), e.getValue().asText()));
      rows.add(row(list, known));
    }
    return Optional.of(rows);
  }

  private Map<String, Object> row(JsonNode list, Map<String, Object> known) {
    return new FormFiller(pen, known, offered).fill(list);
  }
}
