package be.woonspoor.insight;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.RecordedForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** The answers of a recorded step as fields of a page, and what came back of them. */
final class CorrectionForm {

  private final StepRecords.StepRecord record;
  private final List<RecordedForms.Field> fields;
  private final Map<String, StepRecords.Answer> answers = new LinkedHashMap<>();

  CorrectionForm(StepRecords.StepRecord record, List<RecordedForms.Field> fields) {
    this.record = record;
    this.fields = fields;
    record.answers().forEach(answer -> answers.put(answer.field(), answer));
  }

  /**
   * A field on the page.
   *
   * @param name as it is sent
   * @param value as text, empty for none
   * @param chosen what is ticked of several
   * @param before what stands there now when somebody else changed it, empty otherwise
   */
  record Input(
      String name,
      String label,
      String type,
      boolean required,
      int longest,
      List<RecordedForms.Option> options,
      String value,
      List<String> chosen,
      String error,
      String before) {

    public String id() {
      return "veld-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }
  }

  /** The fields that can be corrected; those that the form did not ask then are left out. */
  List<RecordedForms.Field> offered() {
    return fields.stream()
        .filter(
            field -> answers.containsKey(field.key()) || !(field.conditional() || field.required()))
        .toList();
  }

  /** The fields of the page as the record has them. */
  List<Input> inputs() {
    return inputs(Optional.empty(), List.of());
  }

  /** The same with what was typed, and what is wrong with it. */
  List<Input> inputs(Optional<MultiValueMap<String, String>> typed, List<FieldError> errors) {
    var inputs = new ArrayList<Input>();
    for (var field : offered()) {
      inputs.add(input(field, valueOf(field), typed, errors));
    }
    return inputs;
  }

  private static Input input(
      RecordedForms.Field field,
      Object value,
      Optional<MultiValueMap<String, String>> typed,
      List<FieldError> errors) {
    var name = field.key();
    var now = text(value);
    var error =
        errors.stream().filter(e -> e.field().equals(name)).map(FieldError::message).findFirst();
    var sent = typed.map(t -> Optional.ofNullable(t.get(name)).orElse(List.of()));
    var text = sent.map(t -> t.isEmpty() ? "" : t.get(0)).orElse(now);
    return new Input(
        name,
        field.label(),
        field.type(),
        field.required(),
        field.longest(),
        field.options(),
        text,
        sent.orElseGet(() -> many(value)),
        error.orElse(""),
        typed.isPresent() && !lines(text).equals(now) && !now.isEmpty() ? now : "");
  }

  /** What was sent, by field, to be held against the form. */
  Map<String, Object> posted(MultiValueMap<String, String> sent) {
    var posted = new LinkedHashMap<String, Object>();
    for (var field : offered()) {
      posted.put(field.key(), value(field, sent));
    }
    return posted;
  }

  private static Object value(RecordedForms.Field field, MultiValueMap<String, String> sent) {
    var values = sent.getOrDefault(field.key(), List.of());
    return switch (field.type()) {
      case "checkbox" -> !values.isEmpty();
      case "checklist", "taglist" -> values;
      case "number" -> values.isEmpty() ? "" : values.get(0).strip().replace(',', '.');
      default -> values.isEmpty() ? "" : lines(values.get(0));
    };
  }

  /** All answers from now on, in the order of the form; those that were not offered stay. */
  List<StepRecords.Answer> corrected(Map<String, RecordedForms.Checked> checked) {
    var offered = offered().stream().map(RecordedForms.Field::key).toList();
    var all = new LinkedHashMap<>(answers);
    for (var field : offered()) {
      var value = checked.get(field.key());
      if (value == null) {
        all.remove(field.key());
      } else {
        var label =
            Optional.ofNullable(answers.get(field.key()))
                .map(StepRecords.Answer::label)
                .orElse(field.label());
        all.put(
            field.key(), new StepRecords.Answer(field.key(), label, value.value(), value.shown()));
      }
    }
    return all.values().stream()
        .filter(answer -> !offered.contains(answer.field()) || checked.containsKey(answer.field()))
        .toList();
  }

  StepRecords.StepRecord record() {
    return record;
  }

  private Object valueOf(RecordedForms.Field field) {
    return Optional.ofNullable(answers.get(field.key())).map(StepRecords.Answer::value).orElse("");
  }

  private static List<String> many(Object value) {
    return value instanceof Collection<?> all
        ? all.stream().map(String::valueOf).toList()
        : Boolean.TRUE.equals(value) ? List.of("on") : List.of();
  }

  private static String text(Object value) {
    return value == null || value instanceof Collection ? "" : lines(value.toString());
  }

  /** Browsers send the end of a line as two characters. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
