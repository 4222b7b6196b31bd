package be.woonspoor.coaching.process;

import be.woonspoor.coaching.ContactSignal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.NextAppointment;
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
 * @param domains each a {@link LifeDomain}
 * @param howItGoes how it goes, in one line
 * @param note what was noted, if anything
 * @param agreed what was agreed for next time, if anything; else the lines of the note that begin
 *     with "Afspraak:"
 * @param nextOn the day agreed on for the next contact, if any
 * @param nextWhere hour and place of that, as people write them: {@code 14.30 in het inloophuis}
 * @param signal a {@link ContactSignal}, if anything is to be signalled
 */
record ContactPost(
    LocalDate contactOn,
    String manner,
    String reached,
    List<String> domains,
    String howItGoes,
    String note,
    String agreed,
    LocalDate nextOn,
    String nextWhere,
    String signal) {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_AGREEMENT = 1000;
  private static final int LONGEST_PLACE = 100;
  private static final List<String> MANNERS =
      names(Manner.VISIT, Manner.PHONE, Manner.OUTSIDE, Manner.OFFICE, Manner.MESSAGE);
  private static final List<String> RESULTS = names(Reached.values());
  private static final List<String> DOMAINS = names(LifeDomain.values());
  private static final List<String> SIGNALS = names(ContactSignal.values());

  /** Everything that is wrong, in Dutch; empty when it can be kept. */
  List<FieldError> errors() {
    var errors = new ArrayList<FieldError>();
    if (contactOn == null) {
      errors.add(new FieldError("contactOn", "Vul dit veld in."));
    }
    oneOf("manner", manner, MANNERS).ifPresent(errors::add);
    oneOf("reached", reached, RESULTS).ifPresent(errors::add);
    if (domains != null && !DOMAINS.containsAll(domains)) {
      errors.add(new FieldError("domains", "Kies uit " + String.join(", ", DOMAINS) + "."));
    }
    atMost("howItGoes", howItGoes, LONGEST_LINE).ifPresent(errors::add);
    atMost("note", note, LONGEST_NOTE).ifPresent(errors::add);
    atMost("agreed", agreed, LONGEST_AGREEMENT).ifPresent(errors::add);
    atMost("nextWhere", nextWhere, LONGEST_PLACE).ifPresent(errors::add);
    if (signal != null) {
      oneOf("signal", signal, SIGNALS).ifPresent(errors::add);
    }
    return errors;
  }

  LoggedContact logged(String by) {
    return new LoggedContact(
        contactOn,
        Manner.valueOf(manner),
        Reached.valueOf(reached),
        text(howItGoes),
        text(note),
        text(agreed).or(() -> Promises.in(text(note))),
        Optional.ofNullable(domains).orElse(List.of()).stream()
            .map(LifeDomain::valueOf)
            .collect(Collectors.toSet()),
        by);
  }

  /**
   * What they agreed on for the next contact.
   *
   * @throws be.woonspoor.coaching.CoachingRefused when it can't be read
   */
  Optional<NextAppointment> next() {
    return ContactNotes.next(Optional.ofNullable(nextOn), text(nextWhere));
  }

  Optional<ContactSignal> signalled() {
    return Optional.ofNullable(signal).map(ContactSignal::valueOf);
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
