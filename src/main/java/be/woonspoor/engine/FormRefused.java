package be.woonspoor.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form that can't be accepted as it is. Carries all errors at once, never a value that was typed.
 * It extends the only exception that the engine's REST API answers with 400.
 */
public final class FormRefused extends FormFieldValidationException {

  private static final long serialVersionUID = 1L;

  public FormRefused(List<FieldError> errors) {
    this(errors, field -> field);
  }

  /** {@code label} gives the label of a field as people know it. */
  public FormRefused(List<FieldError> errors, UnaryOperator<String> label) {
    super(List.copyOf(errors), sentence(errors, label));
    LastRefusal.remember(this);
  }

  public List<FieldError> errors() {
    return getDetail();
  }

  private static String sentence(List<FieldError> errors, UnaryOperator<String> label) {
    return errors.stream()
        .map(e -> e.field().isEmpty() ? e.message() : label.apply(e.field()) + ": " + e.message())
        .collect(Collectors.joining(" "));
  }
}
