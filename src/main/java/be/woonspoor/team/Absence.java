package be.woonspoor.team;

import java.time.LocalDate;

/**
 * Somebody of the team is away. Why is nobody's business here.
 *
 * @param key key of the process that lends and returns the tasks
 * @param away who is away: a coach, the lead or somebody of the office
 * @param standIn who does the work meanwhile
 * @param firstDay the first day away
 * @param lastDay the last day away
 * @param begun whether the tasks are lent now
 */
public record Absence(
    String key, String away, String standIn, LocalDate firstDay, LocalDate lastDay, boolean begun) {

  /** The same with other days or another stand-in. */
  public Absence with(LocalDate first, LocalDate last, String otherStandIn) {
    return new Absence(key, away, otherStandIn, first, last, begun);
  }

  /** Whether a day falls in it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
