package be.woonspoor.team;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many cases a full-time coach can carry (R24). Domain dossier §3.4: coaching up to 18 with a
 * warning from 16, intensive follow-up up to 10 with a warning from 8 (S50 to S55 and our default).
 */
public record CaseloadNorm(
    int coachingWarning, int coachingLimit, int intensiveWarning, int intensiveLimit) {

  /** The cases in coaching that a share of a job allows. */
  public int places(BigDecimal fte) {
    return share(coachingLimit, fte);
  }

  /** The cases in intensive follow-up that a share of a job allows. */
  public int intensivePlaces(BigDecimal fte) {
    return share(intensiveLimit, fte);
  }

  /** How heavy a number of cases is, the worse of both kinds. */
  Caseload.Level level(BigDecimal fte, int cases, int intensive) {
    var coaching = level(cases, fte, coachingWarning, coachingLimit);
    var heavy = level(intensive, fte, intensiveWarning, intensiveLimit);
    return coaching.compareTo(heavy) >= 0 ? coaching : heavy;
  }

  private static Caseload.Level level(int carried, BigDecimal fte, int warning, int limit) {
    if (carried > share(limit, fte)) {
      return Caseload.Level.TOO_HIGH;
    }
    if (carried == share(limit, fte)) {
      return Caseload.Level.FULL;
    }
    return carried >= share(warning, fte) ? Caseload.Level.NEARLY_FULL : Caseload.Level.ROOM;
  }

  private static int share(int fullTime, BigDecimal fte) {
    return fte.multiply(BigDecimal.valueOf(fullTime)).setScale(0, RoundingMode.DOWN).intValue();
  }
}
