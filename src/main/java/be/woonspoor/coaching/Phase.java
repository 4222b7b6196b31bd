package be.woonspoor.coaching;

/** How often tenant and coach meet; changes only by review (R20, R21). */
public enum Phase {
  WEEKLY("wekelijks"),
  FORTNIGHTLY("om de twee weken"),
  MONTHLY("maandelijks");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }

  boolean isLessThan(Phase other) {
    return compareTo(other) > 0;
  }
}
