package be.woonspoor.engine.form;

import be.woonspoor.engine.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Holds one posted value against its field and turns it into its Java type. */
final class FieldCheck {

  private static final int LONGEST_TEXT = 4000;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");

  private final Function<FormField, Collection<String>> options;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();

  FieldCheck(Function<FormField, Collection<String>> options, LocalDate today) {
    this.options = options;
    this.today = today;
  }

  List<FieldError> errors() {
    return errors;
  }

  /** The value in its type; empty when nothing was filled in or it is wrong. */
  Optional<Object> check(FormField field, String path, Object posted) {
    var value = emptyToNull(posted);
    if (value == null || isUnchecked(field, value)) {
      if (field.isRequired()) {
        say(path, field.type().equals("checkbox") ? "Vink dit aan." : "Vul dit veld in.");
      }
      return Optional.ofNullable(value);
    }
    return switch (field.type()) {
      case "textfield", "textarea" -> text(field, path, value);
      case "number" -> number(field, path, value);
      case "checkbox" -> flag(path, value);
      case "radio", "select" -> option(field, path, value);
      case "checklist", "taglist" -> options(field, path, value);
      case "datetime" -> moment(field, path, value);
      case "dynamiclist" -> rows(field, path, value);
      default -> wrong(path, "Dit veld kan niet ingevuld worden.");
    };
  }

  private static Object emptyToNull(Object value) {
    if (value instanceof String text && text.isBlank()) {
      return null;
    }
    return value instanceof Collection<?> list && list.isEmpty() ? null : value;
  }

  private static boolean isUnchecked(FormField field, Object value) {
    return field.type().equals("checkbox") && Boolean.FALSE.equals(value);
  }

  private Optional<Object> text(FormField field, String path, Object value) {
    if (!(value instanceof String raw)) {
      return wrong(path, "Dit moet een tekst zijn.");
    }
    var text = raw.strip();
    var max = field.rule("maxLength").map(JsonNode::asInt).orElse(LONGEST_TEXT);
    if (text.length() > max) {
      return wrong(path, "Hoogstens " + max + " tekens.");
    }
    var min = field.rule("minLength").map(JsonNode::asInt).orElse(0);
    if (text.length() < min) {
      return wrong(path, "Minstens " + min + " tekens.");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      return wrong(path, "Deze tekst bevat tekens die niet gelezen kunnen worden.");
    }
    var pattern = field.rule("pattern").map(JsonNode::asText);
    if (pattern.isPresent() && !Pattern.compile(pattern.get()).matcher(text).find()) {
      return wrong(
          path, field.property("patternMessage").orElse("Dit heeft niet de verwachte vorm."));
    }
    var kind = field.rule("validationType").map(JsonNode::asText).orElse("");
    if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
      return wrong(path, "Dit is geen e-mailadres.");
    }
    if (kind.equals("phone") && !PHONE.matcher(text).matches()) {
      return wrong(path, "Dit is geen telefoonnummer.");
    }
    return Optional.of(text);
  }

  private Optional<Object> number(FormField field, String path, Object value) {
    BigDecimal number;
    try {
      number = value instanceof Boolean ? null : new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      number = null;
    }
    if (number == null) {
      return wrong(path, "Dit moet een getal zijn.");
    }
    var digits = field.json().path("decimalDigits");
    if (digits.isInt() && number.stripTrailingZeros().scale() > digits.asInt()) {
      return wrong(
          path,
          digits.asInt() == 0
              ? "Dit moet een geheel getal zijn."
              : "Hoogstens " + digits.asInt() + " cijfers na de komma.");
    }
    var min = field.rule("min").map(JsonNode::decimalValue);
    if (min.isPresent() && number.compareTo(min.get()) < 0) {
      return wrong(
          path,
          field
              .property("minMessage")
              .orElseGet(() -> "Minstens " + min.get().toPlainString() + "."));
    }
    var max = field.rule("max").map(JsonNode::decimalValue);
    if (max.isPresent() && number.compareTo(max.get()) > 0) {
      return wrong(path, "Hoogstens " + max.get().toPlainString() + ".");
    }
    return Optional.of(number);
  }

  private Optional<Object> flag(String path, Object value) {
    return value instanceof Boolean ? Optional.of(value) : wrong(path, "Dit moet ja of nee zijn.");
  }

  private Optional<Object> option(FormField field, String path, Object value) {
    if (value instanceof Collection || value instanceof Map) {
      return wrong(path, "Kies een van de mogelijkheden.");
    }
    var text = value.toString();
    return options.apply(field).contains(text)
        ? Optional.of(text)
        : wrong(path, "Kies een van de mogelijkheden.");
  }

  private Optional<Object> options(FormField field, String path, Object value) {
    if (!(value instanceof Collection<?> list)) {
      return wrong(path, "Dit moet een lijst zijn.");
    }
    var chosen = list.stream().map(String::valueOf).distinct().toList();
    return options.apply(field).containsAll(chosen)
        ? Optional.of(chosen)
        : wrong(path, "Kies alleen uit de mogelijkheden.");
  }

  private Optional<Object> moment(FormField field, String path, Object value) {
    if (!(value instanceof String text)) {
      return wrong(path, "Dit moet een datum zijn.");
    }
    try {
      return switch (field.json().path("subtype").asText("date")) {
        case "time" -> Optional.of(LocalTime.parse(text).toString());
        case "datetime" -> Optional.of(OffsetDateTime.parse(text).toString());
        default -> day(field, path, LocalDate.parse(text));
      };
    } catch (DateTimeParseException e) {
      return wrong(path, "Dit is geen geldige datum.");
    }
  }

  private Optional<Object> day(FormField field, String path, LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      return wrong(path, "Dit is geen geldige datum.");
    }
    if (field.property("notAfter").filter("today"::equals).isPresent() && day.isAfter(today)) {
      return wrong(path, "Deze datum kan niet in de toekomst liggen.");
    }
    if (field.property("notBefore").filter("today"::equals).isPresent() && day.isBefore(today)) {
      return wrong(path, "Deze datum kan niet in het verleden liggen.");
    }
    return Optional.of(day);
  }

  private Optional<Object> rows(FormField field, String path, Object value) {
    if (!(value instanceof List<?> list)) {
      return wrong(path, "Dit moet een lijst zijn.");
    }
    var max = field.property("maxRows").map(Integer::parseInt).orElse(50);
    if (list.size() > max) {
      return wrong(path, "Hoogstens " + max + " regels.");
    }
    var rows = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < list.size(); i++) {
      row(field, path + "[" + i + "]", list.get(i)).ifPresent(rows::add);
    }
    return Optional.of(rows);
  }

  private Optional<Map<String, Object>> row(FormField field, String path, Object posted) {
    if (!(posted instanceof Map<?, ?> cells)) {
      say(path, "Dit moet een regel zijn.");
      return Optional.empty();
    }
    if (cells.values().stream().allMatch(cell -> emptyToNull(cell) == null)) {
      return Optional.empty();
    }
    var row = new LinkedHashMap<String, Object>();
    var known = field.children().stream().map(FormField::key).toList();
    cells.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .forEach(key -> say(path + "." + key, "Dit veld hoort niet bij dit formulier."));
    for (var child : field.children()) {
      check(child, path + "." + child.key(), cells.get(child.key()))
          .ifPresent(value -> row.put(child.key(), value));
    }
    return Optional.of(row);
  }

  private Optional<Object> wrong(String path, String sentence) {
    say(path, sentence);
    return Optional.empty();
  }

  private void say(String path, String sentence) {
    errors.add(new FieldError(path, sentence));
  }
}
