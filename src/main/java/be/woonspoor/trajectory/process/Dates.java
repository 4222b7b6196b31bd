package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in Flanders read them. */
final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

  private Dates() {}

  static String text(LocalDate day) {
    return DAY.format(day);
  }

  static String text(Instant instant) {
    return text(instant.atZone(Terms.BELGIUM).toLocalDate());
  }
}
