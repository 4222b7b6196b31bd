package be.woonspoor.allocation;

import be.woonspoor.engine.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Reads what the lead sends about places, from a program or a page, and gathers all that is wrong
 * with it.
 */
final class PlaceInput {

  static final int MOST = 10_000;
  static final int LONGEST_REASON = 500;
  static final int LONGEST_BASIS = 300;

  private final Map<String, Object> body;
  private final List<FieldError> errors = new ArrayList<>();

  PlaceInput(Map<String, Object> body) {
    this.body = body;
  }

  /** The reason alone. */
  static String reason(Map<String, Object> body) {
    var input = new PlaceInput(body);
    var reason = input.reason();
    input.mustBeGood();
    return reason;
  }

  String reason() {
    var reason = text("reason", LONGEST_REASON);
    if (reason.isEmpty()) {
      errors.add(new FieldError("reason", "Vul de reden in."));
    }
    return reason.orElse("");
  }

  Optional<String> legalBasis() {
    return text("legalBasis", LONGEST_BASIS);
  }

  int total() {
    var total = whole("total");
    if (total.isEmpty()) {
      errors.add(new FieldError("total", wrongNumber()));
    }
    return total.orElse(0);
  }

  /** The most of a sub-quota; absent or empty lifts it. */
  OptionalInt most() {
    var given = body.get("most");
    if (given == null || given.equals("")) {
      return OptionalInt.empty();
    }
    var most = whole("most");
    if (most.isEmpty()) {
      errors.add(new FieldError("most", wrongNumber()));
    }
    return most;
  }

  /** One of some ids, or empty for all. */
  Optional<String> oneOf(String field, Set<String> known, String unknown) {
    var chosen = text(field, LONGEST_BASIS);
    if (chosen.isPresent() && !known.contains(chosen.get())) {
      errors.add(new FieldError(field, unknown));
    }
    return chosen;
  }

  void refuse(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }

  void mustBeGood() {
    if (!errors.isEmpty()) {
      throw new Refused(List.copyOf(errors));
    }
  }

  private Optional<String> text(String field, int longest) {
    var value = body.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String words)) {
      errors.add(new FieldError(field, "Dit moet tekst zijn."));
      return Optional.empty();
    }
    if (words.strip().length() > longest) {
      errors.add(new FieldError(field, "Hoogstens " + longest + " tekens."));
    }
    return Optional.of(words.strip()).filter(text -> !text.isEmpty());
  }

  private OptionalInt whole(String field) {
    var value = body.get(field);
    try {
      var number =
          value instanceof Integer whole
              ? whole
              : value instanceof String digits ? Integer.parseInt(digits.strip()) : -1;
      return number >= 0 && number <= MOST ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static String wrongNumber() {
    return "Een geheel getal van 0 tot " + MOST + ".";
  }

  /** What was wrong, all at once; nothing has changed. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private Refused(List<FieldError> errors) {
      super(errors.size() + " fields are wrong");
      this.errors = errors;
    }

    List<FieldError> errors() {
      return errors;
    }

    ProblemDetail problem() {
      var problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.BAD_REQUEST, "Niet alles is goed ingevuld; er is niets gewijzigd.");
      problem.setProperty("errors", errors);
      return problem;
    }
  }
}
