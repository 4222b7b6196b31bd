package be.woonspoor.escalation;

/** Where a proposal comes from. It says which way it goes, and nothing about the person. */
public enum Origin {
  COACH("een coach"),
  /** The file itself: what happened speaks for more support (R31). */
  TEST("de feiten in het dossier"),
  /** Again, within the term {@code step-up-again} after a step down (S55). */
  STEP_UP("opnieuw, kort na afbouw");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
