package be.woonspoor.coaching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When and where tenant and coach meet next.
 *
 * @param at the hour in Belgium, if they agreed on one
 * @param place where it is; empty means at the home of the tenant
 */
public record NextAppointment(LocalDate day, Optional<LocalTime> at, Optional<String> place) {

  /** The field that holds hour and place, on every form about a contact. */
  public static final String HOUR_AND_PLACE = "nextWhere";

  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final LocalTime LATEST = LocalTime.of(22, 0);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:om |rond )?(\\d{1,2})(?:[:.](\\d{2})(?: ?(?:uur|u))?|\\s?(?:uur|u|h) ?(\\d{2})?)"
              + "(?:[\\s,;:-]+(.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A day without more. */
  public static NextAppointment on(LocalDate day) {
    return new NextAppointment(day, Optional.empty(), Optional.empty());
  }

  /**
   * Hour and place as people write them: {@code 14.30 in het inloophuis}, {@code 9u}, {@code
   * thuis}.
   *
   * @throws CoachingRefused when the hour is none of a working day
   */
  public static NextAppointment read(LocalDate day, String written) {
    var text = written.strip();
    var parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return new NextAppointment(day, Optional.empty(), place(text));
    }
    var minutes = Optional.ofNullable(parts.group(2)).or(() -> Optional.ofNullable(parts.group(3)));
    var hour = hour(parts.group(1), minutes.orElse("00"));
    return new NextAppointment(
        day, Optional.of(hour), place(Optional.ofNullable(parts.group(4)).orElse("")));
  }

  private static LocalTime hour(String hours, String minutes) {
    LocalTime hour;
    try {
      hour = LocalTime.of(Integer.parseInt(hours), Integer.parseInt(minutes));
    } catch (DateTimeException e) {
      throw noHour();
    }
    if (hour.isBefore(EARLIEST) || hour.isAfter(LATEST)) {
      throw noHour();
    }
    return hour;
  }

  private static CoachingRefused noHour() {
    return new CoachingRefused(
        HOUR_AND_PLACE, "Schrijf een uur tussen 7 en 22 uur, zoals 14:30 of 9u.");
  }

  private static Optional<String> place(String text) {
    var place = text.strip();
    return place.isEmpty() || place.equalsIgnoreCase("thuis")
        ? Optional.empty()
        : Optional.of(place);
  }
}
