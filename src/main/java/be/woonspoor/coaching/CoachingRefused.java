package be.woonspoor.coaching;

/** Something that the coaching can't take in; carries the reason for the person at work. */
public final class CoachingRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String sentence;

  /**
   * A refusal.
   *
   * @param field the field it is about
   * @param sentence why, in Dutch
   */
  public CoachingRefused(String field, String sentence) {
    super("this can't be recorded in the coaching: field " + field);
    this.field = field;
    this.sentence = sentence;
  }

  /** The field it is about. */
  public String field() {
    return field;
  }

  /** Why, in Dutch. */
  public String sentence() {
    return sentence;
  }
}
