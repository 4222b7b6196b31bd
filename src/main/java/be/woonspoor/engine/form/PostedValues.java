package be.woonspoor.engine.form;

import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/** Unwraps what a door handed over into plain strings, numbers, booleans, lists and maps. */
final class PostedValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PostedValues() {}

  static Map<String, Object> of(VariableMap posted) {
    var values = new LinkedHashMap<String, Object>();
    for (var name : posted.keySet()) {
      values.put(name, plain(name, posted.getValueTyped(name)));
    }
    return values;
  }

  private static Object plain(String name, TypedValue typed) {
    if (typed instanceof SerializableValue serialized && !serialized.isDeserialized()) {
      return parse(name, serialized.getValueSerialized());
    }
    var value = typed == null ? null : typed.getValue();
    if (value instanceof SpinJsonNode json) {
      return parse(name, json.toString());
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof Collection
        || value instanceof Map) {
      return value;
    }
    throw unreadable(name);
  }

  private static Object parse(String name, String json) {
    try {
      return json == null ? null : JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw unreadable(name);
    }
  }

  private static FormRefused unreadable(String name) {
    return new FormRefused(
        List.of(new FieldError(name, "Deze waarde heeft een vorm die hier niet past.")));
  }
}
