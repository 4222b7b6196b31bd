package be.woonspoor.coaching.process;

import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A contact as it is posted.
 *
 * @param contactOn the day on which it was
 * @param manner a {@link Manner} but {@code LETTER} and {@code TALK}
 * @param reached a {@link Reached}
 * @param note what was noted, if anything
 * @param agreed what was agreed for next time, if anything
 * @param nextOn the day agreed on for the next contact, if any
 */
record ContactPost(
    LocalDate contactOn,
    String manner,
    String reached,
    String note,
    String agreed,
    LocalDate nextOn) {

  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_AGREEMENT = 1000;
  private static final List<String> MANNERS =
      names(Manner.VISIT, Manner.PHONE, Manner.OUTSIDE, Manner.OFFICE, Manner.MESSAGE);
  private static final List<String> RESULTS = names(Reached.values());

  /** Everything that is wrong, in Dutch; empty when it can be kept. */
  List<FieldError> errors() {
    var errors = new ArrayList<FieldError>();
    if (contactOn == null) {
      errors.add(new FieldError("contactOn", "Vul dit veld in."));
    }
    oneOf("manner", manner, MANNERS).ifPresent(errors::add);
    oneOf("reached", reached, RESULTS).ifPresent(errors::add);
    atMost("note", note, LONGEST_NOTE).ifPresent(errors::add);
    atMost("agreed", agreed, LONGEST_AGREEMENT).ifPresent(errors::add);
    return errors;
  }

  LoggedContact logged(String by) {
    return new LoggedContact(
        contactOn, Manner.valueOf(manner), Reached.valueOf(reached), text(note), text(agreed), by);
  }

  Optional<LocalDate> next() {
    return Optional.ofNullable(nextOn);
  }

  private static Optional<FieldError> oneOf(String field, String value, List<String> codes) {
    return value != null && codes.contains(value)
        ? Optional.empty()
        : Optional.of(new FieldError(field, "Kies een van " + String.join(", ", codes) + "."));
  }

  private static Optional<FieldError> atMost(String field, String value, int longest) {
    return value == null || value.length() <= longest
        ? Optional.empty()
        : Optional.of(new FieldError(field, "Hoogstens " + longest + " tekens."));
  }

  private static Optional<String> text(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static List<String> names(Enum<?>... codes) {
    return Arrays.stream(codes).map(Enum::name).collect(Collectors.toUnmodifiableList());
  }
}
