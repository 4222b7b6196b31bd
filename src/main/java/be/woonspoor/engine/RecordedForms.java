package be.woonspoor.engine;

import java.util.List;
import java.util.Map;

/**
 * The form of a step that was submitted earlier, for whoever corrects an answer: the same rules as
 * at the submit, from the newest version of the form. The engine is only read.
 */
public interface RecordedForms {

  /** A possible answer. */
  record Option(String value, String label) {}

  /**
   * A field of the form.
   *
   * @param type as form-js names it
   * @param conditional whether the form hides it at times
   * @param fact whether the process went its way by the answer
   * @param words whether people write it themselves
   * @param options fixed possible answers, if any
   * @param longest most characters of a text, 0 where it is none
   */
  record Field(
      String key,
      String type,
      String label,
      boolean required,
      boolean conditional,
      boolean fact,
      boolean words,
      int longest,
      List<Option> options) {}

  /** What a value becomes when it is right, as data and as a person reads it. */
  record Checked(Object value, Object shown) {}

  /** The fields of a recorded step; none when its form is no longer there. */
  List<Field> fields(String processKey, String step);

  /** The fields of a form by its id; none when it is no longer there. */
  List<Field> fields(String formId);

  /** Whether the step does no more with its form than to keep the answers. */
  boolean isKeptOnly(String step);

  /**
   * Holds new values of some fields against the form.
   *
   * @param errors takes what is wrong, by field
   * @return the values of the fields that are right; an empty field is absent
   */
  Map<String, Checked> check(
      String processKey, String step, Map<String, Object> posted, List<FieldError> errors);
}
