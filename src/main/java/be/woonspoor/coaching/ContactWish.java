package be.woonspoor.coaching;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When somebody likes to see the coach.
 *
 * @param days the days of the week; empty when any day is fine
 * @param part the part of the day, if one is better than another
 * @param words anything else, in the person's words; empty text when there is nothing
 */
public record ContactWish(Set<DayOfWeek> days, Optional<PartOfDay> part, String words) {

  /** Nobody said anything about it. */
  public static final ContactWish NONE = new ContactWish(Set.of(), Optional.empty(), "");

  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  public ContactWish {
    days = Set.copyOf(days);
  }

  /** As people say it; empty text when there is no wish. */
  public String inDutch() {
    var parts = new ArrayList<String>();
    if (!days.isEmpty()) {
      parts.add(
          days.stream()
              .sorted()
              .map(day -> day.getDisplayName(TextStyle.FULL, DUTCH))
              .collect(Collectors.joining(" of ")));
    }
    part.map(PartOfDay::label).ifPresent(parts::add);
    if (!words.isBlank()) {
      parts.add(words.strip());
    }
    return String.join(", ", parts);
  }
}
