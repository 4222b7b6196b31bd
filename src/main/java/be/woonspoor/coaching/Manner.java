package be.woonspoor.coaching;

/** How a contact went, or was tried. */
public enum Manner {
  VISIT("huisbezoek"),
  PHONE("telefoon"),
  OUTSIDE("elders afgesproken"),
  OFFICE("op kantoor"),
  MESSAGE("bericht"),
  LETTER("brief"),
  TALK("gesprek over het plan");

  private final String label;

  Manner(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }
}
