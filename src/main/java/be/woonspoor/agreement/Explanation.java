package be.woonspoor.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How the trajectory was explained to a person, before anything was asked (R7).
 *
 * @param language ISO 639-1
 * @param otherLanguageReason why it was not the language of the case file; empty text when it was
 */
public record Explanation(
    LocalDate on,
    String language,
    String otherLanguageReason,
    Interpreter interpreter,
    Set<Point> points) {

  public Explanation {
    points = Set.copyOf(points);
  }

  /** Who helped with the language. */
  public enum Interpreter {
    NONE,
    PRESENT,
    BY_PHONE,
    TRUSTED_PERSON
  }

  /** What has to be explained, each with its field on the form. None may be left out. */
  public enum Point {
    KEEPING_HOME("aimKeepingHome"),
    ANY_CARE("anyCarePossible"),
    NOTHING_OBLIGATORY("nothingObligatory"),
    SEPARATE_FROM_LEASE("separateFromLease"),
    MAY_STOP("mayStopAnyTime"),
    WHO_SEES_WHAT("whoSeesWhat");

    private final String field;

    Point(String field) {
      this.field = field;
    }

    /** The field of the form on which it is ticked. */
    public String field() {
      return field;
    }

    static List<Point> missing(Set<Point> explained) {
      return List.of(values()).stream().filter(point -> !explained.contains(point)).toList();
    }
  }
}
