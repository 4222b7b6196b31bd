package be.woonspoor.engine;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and days as people read them. */
final class DutchWords {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

  private DutchWords() {}

  static String number(Object value) {
    return value instanceof Number ? NumberFormat.getInstance(DUTCH).format(value) : value + "";
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "a", "a en b", "a, b en c". */
  static String list(List<String> words) {
    var last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " en " + words.get(last);
  }

  /** A sentence of a table without the marks of its sources. */
  static String withoutSources(String annotation) {
    return annotation.replaceAll("\\s*[\\[(][RSD§]\\d*[^\\])]*[\\])]", "").replaceAll("\\.$", "");
  }
}
