package be.woonspoor.team;

/** A choice of a coach that can't be, with the sentence for whoever chose. */
public final class CoachRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean aboutReason;

  CoachRefused(boolean aboutReason, String sentence) {
    super(sentence);
    this.aboutReason = aboutReason;
  }

  /** Whether a reason is missing, and not the choice itself that is wrong. */
  public boolean isAboutReason() {
    return aboutReason;
  }
}
