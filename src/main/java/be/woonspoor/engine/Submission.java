package be.woonspoor.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody filled in, already held against the form: every value here was declared there and
 * has its type. It lives for one transaction and never reaches the engine, but for the facts.
 */
public interface Submission extends StepView {

  /** When it was submitted. */
  Instant at();

  Optional<String> text(String field);

  /** A text that the form requires. */
  default String requiredText(String field) {
    return text(field).orElseThrow(() -> refuse(field, "Vul dit veld in."));
  }

  Optional<LocalDate> date(String field);

  boolean flag(String field);

  Optional<BigDecimal> number(String field);

  <E extends Enum<E>> Optional<E> choice(String field, Class<E> type);

  List<String> list(String field);

  List<Map<String, Object>> rows(String field);

  /** All content by field, in the order of the form, without the facts and the empty fields. */
  Map<String, Object> content();

  /** The label of a field, as the person who filled it in saw it. */
  String label(String field);

  /**
   * A value as the person saw it: the label of a chosen option in place of its code, in lists and
   * rows as well. Everything else stays as it is.
   */
  Object shown(String field);

  /** Sets a fact of the process. */
  <T> void set(Fact<T> fact, T value);

  /** Gives a process that starts with this form its case. */
  void caseNumber(String caseNumber);

  /**
   * A refusal that the person sees at the field; to be thrown. Nothing is changed then.
   *
   * @param field key of a field, or empty text for the form as a whole
   */
  FormRefused refuse(String field, String sentence);
}
