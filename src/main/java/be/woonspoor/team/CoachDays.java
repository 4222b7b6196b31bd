package be.woonspoor.team;

import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On which days the work of a coach can be done, by what is known of the days to come. */
@Component
public class CoachDays {

  private final Coaches coaches;
  private final Absences absences;
  private final Terms terms;

  CoachDays(Coaches coaches, Absences absences, Terms terms) {
    this.coaches = coaches;
    this.absences = absences;
    this.terms = terms;
  }

  /** The days of a coach; somebody who is no coach works from Monday to Friday. */
  public Calendar of(String userId) {
    return new Calendar(userId, absences.open());
  }

  /** The days of a team without a name: Monday to Friday, but for public holidays. */
  public Calendar ofNobody() {
    return new Calendar("", List.of());
  }

  /** The days of one coach, as they were known when they were asked for. */
  public final class Calendar {

    private final String userId;
    private final List<Absence> absences;
    private final Map<String, List<CoachTerms>> lines = new HashMap<>();

    private Calendar(String userId, List<Absence> absences) {
      this.userId = userId;
      this.absences = absences;
    }

    /** Whether the coach is at work. */
    public boolean isThere(LocalDate day) {
      return worksOn(userId, day) && !isAway(day);
    }

    /** Whether the coach is at work, or somebody who stands in for an absence is. */
    public boolean isCovered(LocalDate day) {
      return isAway(day)
          ? Absences.whoIsThere(absences, userId, day).filter(who -> worksOn(who, day)).isPresent()
          : worksOn(userId, day);
    }

    private boolean isAway(LocalDate day) {
      return absences.stream().anyMatch(a -> a.away().equals(userId) && a.covers(day));
    }

    private boolean worksOn(String who, LocalDate day) {
      if (terms.isHoliday(day)) {
        return false;
      }
      var known = lines.computeIfAbsent(who, coaches::linesOf);
      return known.stream()
          .filter(line -> !line.validFrom().isAfter(day))
          .findFirst()
          .map(
              line ->
                  line.coach().isInTeamOn(day)
                      && line.coach().workingDays().contains(day.getDayOfWeek()))
          .orElseGet(() -> known.isEmpty() && terms.isWorkingDay(day));
    }
  }
}
