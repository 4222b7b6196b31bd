package be.woonspoor.insight.figures;

import be.woonspoor.tenancy.Lease;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Stage;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * Fourteen synthetic people in the years around 2002, which no other test touches. Their dates are
 * laid down here; what must come out of them was computed by hand in {@link GoldenFiguresTests}.
 */
public final class GoldenPopulation extends GoldenRows {

  private static final String LONG_AFTER = "2004-01-01";
  private static GoldenPopulation made;

  private GoldenPopulation(ApplicationContext context) {
    super(context);
  }

  /** The population, made once in the database that all tests share. */
  public static synchronized GoldenPopulation in(ApplicationContext context) {
    if (made == null) {
      made = new GoldenPopulation(context);
      made.people();
      made.homes();
      made.places();
      made.offers();
      made.team();
      made.coaching();
      made.signals();
      made.escalations();
    }
    return made;
  }

  /** Received, recognised (or not), opened for the team, last day with the team, how it ended. */
  private void people() {
    person("A", "2000-01-10", "", "2000-01-10", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("B", "2000-02-01", "", "2000-02-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("C", "2000-03-01", "", "2000-03-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("D", "2000-10-02", "", "2000-10-02", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("E", "2000-11-06", "", "2000-11-06", "2001-12-01", Ending.CLOSED_BY_DEATH);
    person("F", "2001-01-08", "", "2001-01-08", "2002-06-30", Ending.TRAJECTORY_CLOSED);
    person("G", "2001-09-03", "2001-10-01", "2001-09-03", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("H", "2001-08-01", "", "2001-08-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("I", "1999-06-01", "", "1999-06-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("J", "2002-05-06", "2002-06-10", "2002-05-06", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("K", "2002-03-04", "2002-03-25", "2002-03-04", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("L", "2001-05-07", "", "2001-05-07", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("M", "2002-07-01", "2002-07-31", "2002-07-01", LONG_AFTER, Ending.CLOSED_BEFORE_LEASE);
    person("N", "2002-08-05", "", "2002-08-05", "2002-09-02", Ending.NOT_RECOGNISED_HERE);
    referral("N", "REJECTED", "2002-09-02");
  }

  /** Keys, last day, why; then the next dwelling. */
  private void homes() {
    home("A", "2000-03-01");
    home("B", "2000-06-01").ends("2001-02-28", Lease.End.JUDGMENT);
    home("C", "2000-09-01")
        .movesOn("2001-08-31", "2001-09-01")
        .ends("2002-04-30", Lease.End.LANDLORD_NOTICE)
        .findsAfterAWhile("2002-06-15");
    home("D", "2001-01-01").ends("2001-12-31", Lease.End.TENANT_NOTICE);
    home("E", "2001-02-01");
    span("E", Stage.AFTERCARE, "2001-11-15", "2001-12-01");
    home("F", "2001-05-01");
    home("G", "2002-02-01");
    home("H", "2000-02-01");
    home("I", "1999-12-31");
    home("J", "2003-01-05");
    home("K", "2002-10-01").isToldToLeaveOn("2003-02-28");
    home("L", "2001-10-01").ends("2002-07-31", Lease.End.AGREED);
  }

  /** Reserved, then what became of it. J and the second total are settled after the census. */
  private void places() {
    total("2002-01-01", 10);
    register("K");
    place("G", "2002-01-07", "COMMITTED", "2002-01-25");
    place("K", "2002-06-03", "COMMITTED", "2002-09-20");
    place("J", "2002-09-02", "COMMITTED", "2003-01-03");
    place("M", "2002-10-07", "RELEASED", "2002-11-04");
    total("2003-02-01", 12);
  }

  private void offers() {
    offer("L", "2001-06-01", "UNFOUNDED", "NONE");
    offer("G", "2002-01-10", "FOUNDED", "HOSPITAL");
    offer("G", "2002-01-15", "SIGNED", "");
    offer("K", "2002-07-01", "NO_REPLY", "");
    offer("K", "2002-08-15", "SIGNED", "");
    offer("M", "2002-10-14", "UNFOUNDED", "OTHER");
    offer("J", "2002-12-10", "LAPSED", "");
  }

  private void team() {
    coach("golden-1", "2001-01-01", "0.50", "2003-12-31");
    coach("golden-1", "2002-07-01", "1.00", "2003-12-31");
    coach("golden-2", "2002-01-01", "0.80", "2002-09-30");
    works("A", "COACH", "2000-03-01", LONG_AFTER);
    works("F", "COACH", "2001-05-01", "2002-06-30");
    works("G", "COACH", "2002-02-01", LONG_AFTER);
    works("K", "COACH", "2002-10-01", LONG_AFTER);
    works("A", "INTENSIVE_COACH", "2002-03-11", "2002-05-20");
  }

  private void coaching() {
    span("A", Stage.COACHING, "2000-03-01", LONG_AFTER);
    phases("A", "WEEKLY", "2000-03-01", "MONTHLY", "2002-07-02");
    contacts("A", "YES", "2001-12-31", "2002-01-09", "2002-03-06", "2002-03-13", "2002-08-05");
    contacts("A", "NO", "2002-01-16");
    contacts("A", "NOT_NOW", "2002-11-04");
    span("F", Stage.COACHING, "2001-05-01", "2002-01-07");
    phases("F", "WEEKLY", "2001-05-01", "MONTHLY", "2001-11-01");
    contacts("F", "YES", "2002-01-03", "2002-03-01");
    span("G", Stage.COACHING, "2002-02-01", LONG_AFTER);
    phases("G", "WEEKLY", "2002-01-10", "FORTNIGHTLY", "2002-05-24");
    contacts("G", "YES", "2002-01-15", "2002-02-06", "2002-06-03");
    contacts("G", "WITH_OTHERS", "2002-02-13");
    contacts("G", "NO", "2002-02-20");
    span("L", Stage.COACHING, "2001-10-01", "2001-12-31");
    span("L", Stage.AFTERCARE, "2001-12-31", "2002-09-02");
    span("L", Stage.COACHING, "2002-09-02", "2002-09-15");
    phases("L", "WEEKLY", "2001-10-01");
    contacts("L", "YES", "2002-09-04");
    span("K", Stage.COACHING, "2003-01-01", LONG_AFTER);
  }

  /** Level, opened, answered. */
  private void signals() {
    signal("L", "RED", "2001-12-03", "2001-12-04");
    signal("A", "AMBER", "2002-01-04", "2002-01-08");
    signal("G", "AMBER", "2002-04-29", "2002-05-08");
    signal("C", "AMBER", "2002-03-04", "");
    signal("C", "RED", "2002-03-29", "2002-04-02");
    signal("K", "GREEN", "2002-11-05", "");
  }

  /** Proposed, reasons, intensive from and until. */
  private void escalations() {
    var first =
        proposal("A", "2002-03-01", List.of("PSYCHIATRY", "ADDICTION"), "2002-03-11", "2002-05-20");
    intensive(first, "YES", "2002-03-13", "2002-04-03");
    intensive(first, "NO", "2002-03-20");
    proposal("G", "2002-06-01", List.of("CASELOAD"), "", "2002-06-08");
    var second = proposal("K", "2002-11-01", List.of("ADDICTION"), "2002-11-11", "2003-03-03");
    intensive(second, "YES", "2002-11-13", "2003-01-08");
  }
}
