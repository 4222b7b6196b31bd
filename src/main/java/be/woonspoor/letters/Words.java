package be.woonspoor.letters;

import be.woonspoor.engine.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, amounts and terms as people in Flanders write them; templates call it {@code words}. */
public final class Words {

  static final Locale FLANDERS = Locale.forLanguageTag("nl-BE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", FLANDERS);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", FLANDERS);

  private final Terms terms;

  Words(Terms terms) {
    this.terms = terms;
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day with its name, for what somebody must not miss. */
  public String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  public String euro(BigDecimal amount) {
    return String.format(FLANDERS, "%,.2f euro", amount);
  }

  public String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** How long a term of the table {@code terms} is. */
  public String term(String term) {
    return terms.inWords(term);
  }
}
