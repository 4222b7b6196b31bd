package be.woonspoor.coaching;

/** What came of a contact. Not wanting to talk now is a sign of life and never counts against. */
public enum Reached {
  YES("contact gehad"),
  WITH_OTHERS("contact gehad, met iemand erbij"),
  NOT_NOW("wilde nu geen gesprek"),
  NO("niet bereikt");

  private final String label;

  Reached(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }

  /** Whether the tenant was seen or heard. */
  public boolean isSignOfLife() {
    return this != NO;
  }

  /** Whether the tenant and the coach talked. */
  public boolean isTalk() {
    return this == YES || this == WITH_OTHERS;
  }
}
