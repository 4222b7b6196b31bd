package be.woonspoor.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One time that a signal was open, from its first fact until somebody closed it.
 *
 * @param number from one
 * @param level as it was weighed last
 * @param closed empty while it is open
 * @param reports what was told, oldest first
 * @param deeds what was done, oldest first
 */
public record SignalOpening(
    int number,
    Optional<SignalLevel> level,
    Instant openedAt,
    Optional<Closed> closed,
    List<SignalReport> reports,
    List<Deed> deeds) {

  /**
   * The end of an opening.
   *
   * @param by user id of who did last what was needed; empty when nobody had to, or could
   */
  public record Closed(Instant at, SignalClosing how, Optional<String> by) {}

  /**
   * What somebody did about it.
   *
   * @param by user id
   * @param what in the words of whoever did it, as corrected since
   */
  public record Deed(Instant at, String by, String what) {}
}
