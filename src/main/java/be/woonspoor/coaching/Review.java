package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tenant and coach looked back on a cycle.
 *
 * @param goals the status of each of the five goals
 * @param domains the step of each domain that the tenant wanted to discuss
 * @param instrument the scale that these steps belong to
 * @param ends whether they decided together to end the coaching
 * @param moved what moved since the last time, in the words of the tenant
 * @param by user id of the coach
 */
public record Review(
    LocalDate on,
    boolean tenantPresent,
    Map<Goal, Goal.Status> goals,
    Map<LifeDomain, Integer> domains,
    ScoringInstrument.Ref instrument,
    Phase phase,
    boolean ends,
    Optional<String> moved,
    String by) {

  /** Whether they talked about a stable or a kept home at all. */
  boolean tellsOfTheHome() {
    return homeGoals().stream().anyMatch(status -> status != Goal.Status.NOT_DISCUSSED);
  }

  /** Whether the stable or the kept home went forward, or nothing is left to gain there (R31). */
  boolean isProgressOnTheHome() {
    return homeGoals().stream().anyMatch(Goal.Status::isProgress);
  }

  private List<Goal.Status> homeGoals() {
    return List.of(
        goals.getOrDefault(Goal.STABLE_HOME, Goal.Status.NOT_DISCUSSED),
        goals.getOrDefault(Goal.KEEPING_HOME, Goal.Status.NOT_DISCUSSED));
  }
}
