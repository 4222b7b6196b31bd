package be.woonspoor.team;

import java.math.BigDecimal;

/**
 * What one coach carries now.
 *
 * @param coach account
 * @param name name that colleagues read
 * @param fte share of a full-time job
 * @param cases cases in coaching
 * @param intensive cases in intensive follow-up
 * @param places cases in coaching that this share allows
 * @param level how heavy that is, the worse of both kinds
 */
public record Caseload(
    String coach, String name, BigDecimal fte, int cases, int intensive, int places, Level level) {

  /** How heavy a caseload is. */
  public enum Level {
    ROOM,
    NEARLY_FULL,
    FULL,
    TOO_HIGH
  }
}
