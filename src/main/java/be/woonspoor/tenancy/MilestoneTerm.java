package be.woonspoor.tenancy;

import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long there is to do something, as a landlord sets it.
 *
 * @param amount of the unit; without meaning for the end of the month
 */
public record MilestoneTerm(int amount, Unit unit) {

  /** What is counted, as in the table {@code terms}, and the end of the month. */
  public enum Unit {
    WORKING_DAYS("werkdagen"),
    CALENDAR_DAYS("dagen"),
    MONTHS("maanden"),
    MONTH_END("tot het einde van de maand");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  LocalDate dueDay(Terms terms, LocalDate from) {
    return switch (unit) {
      case WORKING_DAYS -> terms.plusWorkingDays(from, amount);
      case CALENDAR_DAYS -> from.plusDays(amount);
      case MONTHS -> from.plusMonths(amount);
      case MONTH_END -> from.with(TemporalAdjusters.lastDayOfMonth());
    };
  }

  /** {@code 5 werkdagen}, {@code 1 maand}, {@code tot het einde van de maand}. */
  public String inWords() {
    if (unit == Unit.MONTH_END) {
      return unit.label();
    }
    return amount == 1
        ? switch (unit) {
          case WORKING_DAYS -> "1 werkdag";
          case CALENDAR_DAYS -> "1 dag";
          default -> "1 maand";
        }
        : amount + " " + unit.label();
  }
}
