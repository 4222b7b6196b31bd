package be.woonspoor.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What would have made a difference.
 *
 * @param nearest the rule that came nearest to another outcome
 * @param smallestChange the smallest change that gives another outcome; empty when even four at
 *     once don't
 * @param byTime when time alone gives another outcome, if it does and is not the smallest change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Explanation(
    Optional<Nearest> nearest, Optional<Difference> smallestChange, Optional<Difference> byTime) {

  /** One input that would have had another value. */
  public record Change(String input, String label, Object from, Object to) {}

  /**
   * Changes that together give another outcome.
   *
   * @param since the day from which time does its part, if it has one
   * @param text the same in plain Dutch
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Difference(
      List<Change> changes, Optional<LocalDate> since, String outcome, String text) {}

  /**
   * A rule at the edge.
   *
   * @param fired whether it fired; only where a rule that did not fire can't change the outcome
   * @param changes what would have made it fire, or not
   */
  public record Nearest(
      String id, String annotation, boolean fired, List<Change> changes, String text) {}
}
