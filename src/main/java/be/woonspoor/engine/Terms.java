package be.woonspoor.engine;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What is due when. The amounts are in the decision table {@code terms}; working days skip weekends
 * and Belgian public holidays; all is counted in Belgian time and ends at the close of the day. The
 * only bean that a timer may ask.
 */
@Component("terms")
public class Terms {

  public static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final LocalTime CLOSE_OF_DAY = LocalTime.of(17, 0);

  private final Decisions decisions;
  private final Clock clock;
  private final Map<String, Decision> rows = new ConcurrentHashMap<>();
  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));

  Terms(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** For timers: when the term ends that begins now. */
  public Date due(String term, DelegateExecution execution) {
    return Date.from(due(term, clock.instant()));
  }

  /** When a term ends that begins at an instant. */
  public Instant due(String term, Instant from) {
    var day = dueDay(term, from.atZone(BELGIUM).toLocalDate());
    return closeOf(day);
  }

  /** The last day of a term that begins on a day. */
  public LocalDate dueDay(String term, LocalDate from) {
    return counting(term).dueDay(from);
  }

  /** A term as it stands now, to count many days with: the table is asked once. */
  public Counting counting(String term) {
    var row = row(term);
    return new Counting(
        term, row.single("amount", Number.class).intValue(), row.single("unit", String.class));
  }

  /** How a term counts. */
  public final class Counting {

    private final String term;
    private final int amount;
    private final String unit;

    private Counting(String term, int amount, String unit) {
      this.term = term;
      this.amount = amount;
      this.unit = unit;
    }

    /** The last day of the term that begins on a day. */
    public LocalDate dueDay(LocalDate from) {
      return switch (unit) {
        case "WORKING_DAYS" -> plusWorkingDays(from, amount);
        case "CALENDAR_DAYS" -> from.plusDays(amount);
        case "MONTHS" -> from.plusMonths(amount);
        default -> throw new IllegalArgumentException("the term '" + term + "' has no known unit");
      };
    }

    /**
     * How many days went by between two days, counted as the term counts them: working days or
     * calendar days. The first day does not count, so an answer on the same day took 0.
     */
    public int daysTaken(LocalDate from, LocalDate to) {
      return unit.equals("WORKING_DAYS")
          ? (int)
              from.plusDays(1).datesUntil(to.plusDays(1)).filter(Terms.this::isWorkingDay).count()
          : (int) from.until(to, ChronoUnit.DAYS);
    }
  }

  /** How long a term is, in words for a letter: {@code 3 maanden}, {@code 1 werkdag}. */
  public String inWords(String term) {
    var row = row(term);
    var amount = row.single("amount", Number.class).intValue();
    var one = amount == 1;
    return amount
        + switch (row.single("unit", String.class)) {
          case "WORKING_DAYS" -> one ? " werkdag" : " werkdagen";
          case "CALENDAR_DAYS" -> one ? " dag" : " dagen";
          case "MONTHS" -> one ? " maand" : " maanden";
          default ->
              throw new IllegalArgumentException("the term '" + term + "' has no known unit");
        };
  }

  /** A row is asked once per version of the table: reading sixty rules takes a while. */
  private Decision row(String term) {
    var row =
        rows.computeIfAbsent(
            decisions.newestVersion("terms") + "/" + term,
            key -> decisions.decide("terms", Map.of("term", term)));
    if (row.results().isEmpty()) {
      throw new IllegalArgumentException("the table terms has no row '" + term + "'");
    }
    return row;
  }

  /** The close of a working day as an instant. */
  public Instant closeOf(LocalDate day) {
    return day.atTime(CLOSE_OF_DAY).atZone(BELGIUM).toInstant();
  }

  /** The day some working days after another; zero gives the first working day on or after it. */
  public LocalDate plusWorkingDays(LocalDate from, int days) {
    var day = from;
    for (var left = days; left > 0; left--) {
      day = nextWorkingDay(day.plusDays(1));
    }
    return nextWorkingDay(day);
  }

  /** Days that are only observed, such as All Souls or the feast of the King, are working days. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day);
  }

  /** Whether a day is a Belgian public holiday. */
  public boolean isHoliday(LocalDate day) {
    return holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
  }

  private LocalDate nextWorkingDay(LocalDate from) {
    var day = from;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
