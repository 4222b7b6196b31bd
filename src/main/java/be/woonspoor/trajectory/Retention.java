package be.woonspoor.trajectory;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long a file must stay (R38): the years that the service has set, counted from the closing of
 * the last trajectory. A case that is open again counts anew from its next closing.
 */
@Component
public class Retention {

  private final RetentionSettings settings;
  private final Trajectories trajectories;
  private final Clock clock;

  Retention(RetentionSettings settings, Trajectories trajectories, Clock clock) {
    this.settings = settings;
    this.trajectories = trajectories;
    this.clock = clock;
  }

  /**
   * How the retention of one file stands.
   *
   * @param running whether its trajectory still runs, or never began
   * @param years that were set; empty while nobody did
   * @param over the first day on which nothing stands against erasing, once that is known
   * @param today the day on which this was looked at
   */
  public record Standing(
      boolean running, Optional<Integer> years, Optional<LocalDate> over, LocalDate today) {

    /** Whether the term is over: on that day itself it is. */
    public boolean isOver() {
      return over.filter(day -> !today.isBefore(day)).isPresent();
    }
  }

  /** How the retention of a file stands today. */
  public Standing of(String caseNumber) {
    var latest = trajectories.latest(caseNumber);
    var since =
        latest.filter(found -> !found.isLive()).flatMap(Trajectories.Trajectory::retentionSince);
    return new Standing(
        since.isEmpty(),
        settings.term(),
        since.flatMap(at -> settings.term().map(years -> over(at, years))),
        LocalDate.now(clock.withZone(Terms.BELGIUM)));
  }

  /**
   * The first day after a number of whole years in Belgium. A term that begins on a leap day is
   * over on the first of March, not a day too early.
   */
  static LocalDate over(Instant since, int years) {
    var first = since.atZone(Terms.BELGIUM).toLocalDate();
    var over = first.plusYears(years);
    return over.getDayOfMonth() == first.getDayOfMonth() ? over : over.plusDays(1);
  }

  /** For the person: how long the file stays. */
  public String inDutch() {
    return settings
        .term()
        .map(
            years ->
                "We bewaren uw dossier %s nadat het afgesloten is."
                    .formatted(years == 1 ? "1 jaar" : years + " jaar"))
        .orElse(
            "Hoe lang een dossier na het afsluiten blijft, is nog niet vastgelegd. Zolang dat zo is,"
                + " wissen we niets.");
  }
}
