package be.woonspoor.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and amounts as people in Flanders write them. */
public final class Dutch {

  private static final Locale FLANDERS = Locale.forLanguageTag("nl-BE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", FLANDERS);

  private Dutch() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** An amount in euro. */
  public static String euro(BigDecimal amount) {
    return String.format(FLANDERS, "%,.2f euro", amount);
  }

  /** A count with its noun in the right number. */
  public static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
