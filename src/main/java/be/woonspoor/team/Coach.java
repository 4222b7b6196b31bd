package be.woonspoor.team;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A wooncoach, as things are on a day.
 *
 * @param userId the account
 * @param name the name that colleagues read
 * @param fte share of a full-time job, above 0 and at most 1
 * @param languages ISO 639 codes of the languages spoken with tenants
 * @param workingDays the days of the week on which the coach works
 * @param until the last day in the team, once it is known
 */
public record Coach(
    String userId,
    String name,
    BigDecimal fte,
    List<String> languages,
    Set<DayOfWeek> workingDays,
    Optional<LocalDate> until) {

  /** Monday to Friday. */
  public static final Set<DayOfWeek> WEEKDAYS =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  /** A coach who works from Monday to Friday and stays. */
  public Coach(String userId, String name, BigDecimal fte, List<String> languages) {
    this(userId, name, fte, languages, WEEKDAYS, Optional.empty());
  }

  /** Whether the coach is in the team on a day for which these terms hold. */
  public boolean isInTeamOn(LocalDate day) {
    return until.filter(day::isAfter).isEmpty();
  }

  public boolean speaks(String language) {
    return languages.contains(language);
  }

  /** The languages in Dutch words. */
  public String languagesText() {
    return inDutch(languages);
  }

  /** Languages by their ISO codes, in Dutch words. */
  public static String inDutch(Collection<String> languages) {
    return languages.stream().map(Coach::inDutch).collect(Collectors.joining(", "));
  }

  /** A language by its ISO code, in Dutch. */
  public static String inDutch(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(DUTCH);
  }
}
