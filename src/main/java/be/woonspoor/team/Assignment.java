package be.woonspoor.team;

import java.time.Instant;

/**
 * Somebody's work on a case.
 *
 * @param member as what
 * @param userId who
 * @param since from when
 * @param assignedBy by whom it was decided
 */
public record Assignment(TeamMember member, String userId, Instant since, String assignedBy) {}
