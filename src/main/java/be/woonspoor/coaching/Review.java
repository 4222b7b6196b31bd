package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.Map;

/**
 * Tenant and coach looked back on a cycle.
 *
 * @param goals the status of each of the five goals
 * @param domains the step from 1 to 5 of each domain that the tenant wanted to discuss
 * @param ends whether they decided together to end the coaching
 * @param by user id of the coach
 */
public record Review(
    LocalDate on,
    boolean tenantPresent,
    Map<Goal, Goal.Status> goals,
    Map<LifeDomain, Integer> domains,
    Phase phase,
    boolean ends,
    String by) {}
