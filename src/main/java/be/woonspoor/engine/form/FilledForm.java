package be.woonspoor.engine.form;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Submission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A form that was filled in rightly, on its way to the case file. */
final class FilledForm extends StepContext implements Submission {

  private final FormSchema form;
  private final Map<String, Object> content;
  private final Map<String, Object> facts;
  private final Map<String, Object> offered;
  private final Instant at;

  FilledForm(
      StepContext context,
      FormSchema form,
      Map<String, Object> content,
      Map<String, Object> facts,
      Map<String, Object> offered,
      Instant at) {
    super(context);
    this.form = form;
    this.content = content;
    this.facts = facts;
    this.offered = offered;
    this.at = at;
  }

  Map<String, Object> facts() {
    return facts;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public Optional<String> text(String field) {
    return value(field).map(String::valueOf);
  }

  @Override
  public Optional<LocalDate> date(String field) {
    return value(field).map(LocalDate.class::cast);
  }

  @Override
  public boolean flag(String field) {
    return value(field).map(Boolean.TRUE::equals).orElse(false);
  }

  @Override
  public Optional<BigDecimal> number(String field) {
    return value(field).map(BigDecimal.class::cast);
  }

  @Override
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return value(field).map(value -> Enum.valueOf(type, value.toString()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<String> list(String field) {
    return value(field).map(value -> (List<String>) value).orElse(List.of());
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> rows(String field) {
    return value(field).map(value -> (List<Map<String, Object>>) value).orElse(List.of());
  }

  @Override
  public Map<String, Object> content() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }

  @Override
  public Object shown(String field) {
    var value = content.get(field);
    return form.field(field).map(f -> shown(f, value)).orElse(value);
  }

  private Object shown(FormField field, Object value) {
    return shown(field, value, this::offeredLabel);
  }

  /** A value as a person reads it; {@code offered} knows the labels that the form does not have. */
  static Object shown(
      FormField field, Object value, BiFunction<FormField, String, Optional<String>> offered) {
    if (value instanceof String code) {
      return field.optionLabel(code).or(() -> offered.apply(field, code)).orElse(code);
    }
    if (value instanceof List<?> items) {
      return items.stream().map(item -> shown(field, item, offered)).toList();
    }
    if (value instanceof Map<?, ?> row) {
      var shown = new LinkedHashMap<String, Object>();
      for (var column : field.children()) {
        if (row.get(column.key()) != null) {
          shown.put(column.label(), shown(column, row.get(column.key()), offered));
        }
      }
      return shown;
    }
    return value;
  }

  private Optional<String> offeredLabel(FormField field, String code) {
    return field.valuesKey().map(offered::get).stream()
        .filter(Collection.class::isInstance)
        .flatMap(options -> ((Collection<?>) options).stream())
        .filter(Map.class::isInstance)
        .map(option -> (Map<?, ?>) option)
        .filter(option -> code.equals(String.valueOf(option.get("value"))))
        .map(option -> String.valueOf(option.get("label")))
        .findFirst();
  }

  @Override
  public String label(String field) {
    return form.label(field);
  }

  @Override
  public <T> Optional<T> fact(Fact<T> fact) {
    return facts.containsKey(fact.name())
        ? Optional.ofNullable(facts.get(fact.name())).map(fact::fromEngine)
        : super.fact(fact);
  }

  @Override
  public <T> void set(Fact<T> fact, T value) {
    facts.put(fact.name(), fact.toEngine(value));
  }

  @Override
  public void caseNumber(String caseNumber) {
    if (!CaseNumber.isValid(caseNumber) && !caseNumber.matches("[A-Z]{2}-[A-Za-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("not a case number: it can't be a business key");
    }
    execution().setProcessBusinessKey(caseNumber);
  }

  @Override
  public FormRefused refuse(String field, String sentence) {
    return new FormRefused(List.of(new FieldError(field, sentence)), form::label);
  }

  private Optional<Object> value(String field) {
    return Optional.ofNullable(content.getOrDefault(field, facts.get(field)));
  }
}
