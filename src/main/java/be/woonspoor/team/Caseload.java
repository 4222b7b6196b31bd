package be.woonspoor.team;

import java.math.BigDecimal;

/**
 * What one coach carries on a day.
 *
 * @param coach account
 * @param name name that colleagues read
 * @param fte share of a full-time job
 * @param cases cases in coaching
 * @param intensive cases in intensive follow-up
 * @param places cases in coaching that this share allows
 * @param intensivePlaces cases in intensive follow-up that this share allows
 * @param level how heavy that is, the worse of both kinds
 */
public record Caseload(
    String coach,
    String name,
    BigDecimal fte,
    int cases,
    int intensive,
    int places,
    int intensivePlaces,
    Level level) {

  /** How heavy a caseload is. */
  public enum Level {
    ROOM("ruimte"),
    NEARLY_FULL("bijna vol"),
    FULL("vol"),
    TOO_HIGH("te veel");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** As people say it. */
    public String label() {
      return label;
    }
  }

  /** How many cases of a kind the coach carries. */
  public int carried(TeamMember member) {
    return member == TeamMember.INTENSIVE_COACH ? intensive : cases;
  }

  /** How many cases of a kind the norm allows. */
  public int allowed(TeamMember member) {
    return member == TeamMember.INTENSIVE_COACH ? intensivePlaces : places;
  }

  /** Which part of the job both kinds together take: 1 is a full job. */
  double occupied() {
    return part(cases, places) + part(intensive, intensivePlaces);
  }

  private static double part(int carried, int places) {
    return places == 0 ? carried : (double) carried / places;
  }
}
