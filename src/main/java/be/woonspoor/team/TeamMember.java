package be.woonspoor.team;

/** As what somebody works on a case. */
public enum TeamMember {
  /** The wooncoach of the case, from the agreement on. */
  COACH("coach", "Wooncoach"),
  /** The coach of the intensive follow-up, beside or in place of the first one. */
  INTENSIVE_COACH("intensive-coach", "Intensieve coach"),
  /** The social worker who handed the person over. */
  REFERRER("referrer", "Verwijzer");

  private final String rule;
  private final String label;

  TeamMember(String rule, String label) {
    this.rule = rule;
    this.label = label;
  }

  /** What a model writes to have a task assigned to this member. */
  public String rule() {
    return rule;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
