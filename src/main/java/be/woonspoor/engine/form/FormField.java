package be.woonspoor.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One component of a form that takes input.
 *
 * @param key name of the value
 * @param type as form-js names it
 * @param hiddenWhen FEEL conditions of this field and of the groups around it
 * @param children the fields of one row of a dynamic list
 */
record FormField(
    String key,
    String type,
    String label,
    List<String> hiddenWhen,
    JsonNode json,
    List<FormField> children) {

  static final Set<String> TYPES =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime",
          "dynamiclist");

  boolean isRequired() {
    return json.at("/validate/required").asBoolean(false);
  }

  /** Disabled and read-only fields only show; what comes back for them is dropped. */
  boolean isForShow() {
    return json.path("disabled").asBoolean(false)
        || json.path("readonly").asBoolean(false)
        || json.path("readonly").asText("").startsWith("=");
  }

  Optional<String> valuesKey() {
    return Optional.ofNullable(json.path("valuesKey").asText(null));
  }

  Optional<JsonNode> rule(String name) {
    return Optional.of(json.at("/validate/" + name)).filter(n -> !n.isMissingNode() && !n.isNull());
  }

  Optional<String> property(String name) {
    return Optional.ofNullable(json.at("/properties/" + name).asText(null))
        .filter(text -> !text.isEmpty());
  }

  /** What a person reads for the code of a fixed option. */
  Optional<String> optionLabel(String code) {
    for (var option : json.path("values")) {
      if (option.path("value").asText().equals(code)) {
        return Optional.of(option.path("label").asText(code));
      }
    }
    return Optional.empty();
  }
}
