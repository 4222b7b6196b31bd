package be.woonspoor.insight;

import be.woonspoor.engine.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What somebody sent with a form of a page: the words as they were typed, so that nothing is lost
 * when something is wrong, and the sentences that belong beside the fields.
 */
public final class Posted {

  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 500;
  private static final DateTimeFormatter BELGIAN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final String section;
  private final MultiValueMap<String, String> values;
  private final List<FieldError> errors = new ArrayList<>();

  Posted(String section, MultiValueMap<String, String> values) {
    this.section = section;
    this.values = values;
  }

  /** The part of the page that the form stands in. */
  public String section() {
    return section;
  }

  /** What was typed in a field; empty text for nothing. */
  public String text(String field) {
    return Optional.ofNullable(values.getFirst(field)).orElse("").strip();
  }

  /** What was ticked. */
  public List<String> list(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** The sentence beside a field; empty text when it is right. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }

  public List<FieldError> errors() {
    return errors;
  }

  public boolean isWrong() {
    return !errors.isEmpty();
  }

  void refuse(String field, String sentence) {
    if (error(field).isEmpty()) {
      errors.add(new FieldError(field, sentence));
    }
  }

  void refuse(List<FieldError> more) {
    more.forEach(error -> refuse(error.field(), error.message()));
  }

  String required(String field) {
    var words = text(field);
    if (words.isEmpty()) {
      refuse(field, "Vul dit in.");
    }
    return words;
  }

  /** Words of some length at most, with a sentence when there are more. */
  String atMost(String field, int longest) {
    var words = text(field);
    if (words.length() > longest) {
      refuse(field, "Hoogstens " + longest + " tekens.");
    }
    return words;
  }

  /** Why something is changed; a change without a reason is refused. */
  String reason() {
    required(REASON);
    return atMost(REASON, LONGEST_REASON);
  }

  /** A whole number; 0 and a sentence when it is none. */
  int number(String field) {
    try {
      return Integer.parseInt(text(field));
    } catch (NumberFormatException e) {
      refuse(field, "Vul een geheel getal in.");
      return 0;
    }
  }

  /** A number with a comma or a point; 0 and a sentence when it is none. */
  BigDecimal decimal(String field) {
    try {
      return new BigDecimal(text(field).replace(',', '.'));
    } catch (NumberFormatException e) {
      refuse(field, "Vul een getal in, zoals 0,8.");
      return BigDecimal.ZERO;
    }
  }

  /** A day as a browser sends it, or as people write it; empty where nothing was filled in. */
  Optional<LocalDate> dayIfAny(String field) {
    var words = text(field);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          words.contains("/") ? LocalDate.parse(words, BELGIAN) : LocalDate.parse(words));
    } catch (DateTimeException e) {
      refuse(field, "Vul een dag in, zoals 01/12/2026.");
      return Optional.empty();
    }
  }

  /** A day that must be there; {@link LocalDate#MAX} and a sentence when it is not. */
  LocalDate day(String field) {
    var day = dayIfAny(field);
    if (day.isEmpty()) {
      refuse(field, "Vul een dag in, zoals 01/12/2026.");
    }
    return day.orElse(LocalDate.MAX);
  }

  /** The fields of a form that nobody has sent yet. */
  static Posted blank(String section, Map<String, List<String>> values) {
    return new Posted(section, new org.springframework.util.LinkedMultiValueMap<>(values));
  }
}
