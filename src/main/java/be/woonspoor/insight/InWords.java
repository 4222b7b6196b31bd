package be.woonspoor.insight;

import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an answer, a day or a moment reads. */
final class InWords {

  static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private InWords() {}

  /** An answer of a form; empty text for none. */
  static String answer(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "ja" : "nee";
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(InWords::answer).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> row) {
      return row.entrySet().stream()
          .map(cell -> cell.getKey() + ": " + answer(cell.getValue()))
          .collect(Collectors.joining(" · "));
    }
    if (ISO_DAY.matcher(value.toString()).matches()) {
      return LocalDate.parse(value.toString()).format(DAY);
    }
    return value.toString();
  }

  static String day(Instant at) {
    return at.atZone(Terms.BELGIUM).format(DAY);
  }

  static String moment(Instant at) {
    return at.atZone(Terms.BELGIUM).format(MOMENT);
  }

  /** Such as {@code maart 2027}. */
  static String month(Instant at) {
    return at.atZone(Terms.BELGIUM).format(MONTH);
  }
}
