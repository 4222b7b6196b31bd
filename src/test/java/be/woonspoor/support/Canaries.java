package be.woonspoor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that must never turn up in the engine, and the search for them in all of its tables. */
public final class Canaries {

  public static final String TEXT = "Kanarievogel";
  public static final String DATE = "1937-04-19";
  public static final String NUMBER = "7391846";
  private static final String LATER = "2093-04-19";
  private static final String PHONE = "0" + NUMBER;
  private static final String DATE_IN_MILLISECONDS = "-1032134400000";

  /** Models and forms lie here too; they are ours and large. */
  private static final String NO_MODEL = "deployment_id_ is null and ";

  private final JdbcClient jdbc;

  public Canaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Fills in every field of a form; text, numbers and dates are canaries wherever they may be. */
  public static Map<String, Object> fill(JsonNode components) {
    var values = new LinkedHashMap<String, Object>();
    for (var component : components) {
      var key = component.path("key").asText(component.path("path").asText(""));
      if (component.path("type").asText().equals("group")) {
        values.putAll(fill(component.path("components")));
      } else if (!key.isEmpty()) {
        value(component).forEach(value -> values.put(key, value));
      }
    }
    return values;
  }

  private static Stream<Object> value(JsonNode component) {
    var options = component.path("values").findValuesAsText("value");
    return switch (component.path("type").asText()) {
      case "textfield", "textarea" -> Stream.of(text(component));
      case "number" -> Stream.of(number(component));
      case "checkbox" -> Stream.of(true);
      case "radio", "select" -> options.stream().limit(1).map(Object.class::cast);
      case "checklist", "taglist" -> Stream.of(options);
      case "datetime" ->
          Stream.of(component.at("/properties/notBefore").asText().isEmpty() ? DATE : LATER);
      case "dynamiclist" -> Stream.of(List.of(fill(component.path("components"))));
      default -> Stream.empty();
    };
  }

  private static String text(JsonNode component) {
    var pattern = component.at("/validate/pattern").asText();
    return switch (component.at("/validate/validationType").asText()) {
      case "email" -> TEXT + "@example.org";
      case "phone" -> PHONE;
      default ->
          pattern.contains("@") ? TEXT + "@example.org" : pattern.contains("0-9 (") ? PHONE : TEXT;
    };
  }

  private static Object number(JsonNode component) {
    var validate = component.path("validate");
    if (validate.path("max").asDouble(0) > Double.parseDouble(NUMBER)) {
      return Integer.valueOf(NUMBER);
    }
    var min = validate.path("min").asInt(0);
    return component.path("decimalDigits").asInt(9) >= NUMBER.length()
        ? Double.valueOf(min + "." + NUMBER)
        : (Object) min;
  }

  /** Every engine table that holds a canary, in any column, in plain or in bytes. */
  public List<String> found() {
    return found(pattern());
  }

  /** The same for a pattern of somebody else. */
  public List<String> found(String pattern) {
    var found = new ArrayList<String>();
    for (var table : tables()) {
      var rows =
          jdbc.sql(
                  "select t::text from public."
                      + table
                      + " t where "
                      + (table.equals("act_ge_bytearray") ? NO_MODEL : "")
                      + "t::text ~* :canary")
              .param("canary", pattern)
              .query(String.class)
              .list();
      rows.forEach(row -> found.add(table + ": " + row));
    }
    return found;
  }

  /** The engine's tables, without the models and forms that were deployed. */
  public List<String> tables() {
    return jdbc.sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name like 'act\\_%'
            """)
        .query(String.class)
        .list();
  }

  private static String pattern() {
    var plain = List.of(TEXT, DATE, LATER, NUMBER, DATE_IN_MILLISECONDS);
    return Stream.concat(
            plain.stream(),
            Stream.of(TEXT, DATE)
                .map(c -> c.getBytes(StandardCharsets.UTF_8))
                .map(HexFormat.of()::formatHex))
        .collect(Collectors.joining("|"));
  }

  /** Whether a text holds a canary. */
  public static boolean isIn(String text) {
    return Stream.of(TEXT, DATE, LATER, NUMBER).anyMatch(text::contains);
  }
}
