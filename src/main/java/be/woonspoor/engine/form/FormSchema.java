package be.woonspoor.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A Camunda Form as the server reads it: its fields, in order, and the names it refers to. */
public final class FormSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final String id;
  private final List<FormField> fields;
  private final Set<String> names;

  private FormSchema(String id, List<FormField> fields, Set<String> names) {
    this.id = id;
    this.fields = fields;
    this.names = names;
  }

  /**
   * Reads a form.
   *
   * @throws UncheckedIOException when it is no JSON
   */
  public static FormSchema read(byte[] bytes) {
    try {
      var root = JSON.readTree(bytes);
      var names = new LinkedHashSet<String>();
      var fields = fields(root.path("components"), List.of(), names);
      return new FormSchema(root.path("id").asText(""), fields, Set.copyOf(names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return id;
  }

  List<FormField> fields() {
    return fields;
  }

  Optional<FormField> field(String key) {
    return fields.stream().filter(f -> f.key().equals(key)).findFirst();
  }

  /** Keys of all fields that take input. */
  public List<String> keys() {
    return fields.stream().map(FormField::key).toList();
  }

  /** The fixed options of a field; empty when it has none or takes them from elsewhere. */
  public List<String> options(String key) {
    return field(key).map(f -> f.json().path("values")).stream()
        .flatMap(values -> values.findValuesAsText("value").stream())
        .toList();
  }

  /** The label of a field as people see it; a fixed word for what the form does not know. */
  String label(String key) {
    var name = key.replaceAll("[\\[.].*", "");
    return field(name).map(FormField::label).orElse("Onbekend veld");
  }

  public String typeOf(String key) {
    return field(key).map(FormField::type).orElse("");
  }

  /** Every name that the form refers to, in keys, options, texts and conditions. */
  public Set<String> names() {
    return names;
  }

  private static List<FormField> fields(
      JsonNode components, List<String> hiddenWhen, Set<String> names) {
    var fields = new ArrayList<FormField>();
    for (var component : components) {
      collectNames(component, names);
      var conditions = new ArrayList<>(hiddenWhen);
      var hide = component.at("/conditional/hide").asText("");
      if (!hide.isEmpty()) {
        conditions.add(hide);
      }
      var type = component.path("type").asText();
      if (type.equals("group")) {
        fields.addAll(fields(component.path("components"), conditions, names));
      } else if (type.equals("dynamiclist")) {
        var inRows = new LinkedHashSet<String>();
        var rows = fields(component.path("components"), List.of(), inRows);
        // a row may offer options of the server; its own fields are no names of the form
        rows.forEach(column -> inRows.remove(column.key()));
        names.addAll(inRows);
        var path = component.path("path").asText("");
        names.add(path);
        fields.add(
            new FormField(
                path, type, component.path("label").asText(path), conditions, component, rows));
      } else if (FormField.TYPES.contains(type)) {
        var key = component.path("key").asText("");
        fields.add(
            new FormField(key, type, label(component, key), conditions, component, List.of()));
      }
    }
    return fields;
  }

  private static String label(JsonNode component, String key) {
    for (var name : List.of("label", "dateLabel", "timeLabel")) {
      var label = component.path(name).asText("");
      if (!label.isEmpty()) {
        return label;
      }
    }
    return key;
  }

  private static void collectNames(JsonNode component, Set<String> names) {
    for (var name : List.of("key", "valuesKey")) {
      var text = component.path(name).asText("");
      if (!text.isEmpty()) {
        names.add(text);
      }
    }
    collectExpressions(component, names);
  }

  private static void collectExpressions(JsonNode node, Set<String> names) {
    for (var entries = node.fields(); entries.hasNext(); ) {
      var entry = entries.next();
      if (entry.getKey().equals("components")) {
        continue;
      }
      var value = entry.getValue();
      if (value.isTextual()) {
        var text = value.asText();
        if (text.startsWith("=") || text.contains("{{")) {
          NAME.matcher(text).results().forEach(match -> names.add(match.group()));
        }
      } else if (value.isObject()) {
        collectExpressions(value, names);
      }
    }
  }
}
