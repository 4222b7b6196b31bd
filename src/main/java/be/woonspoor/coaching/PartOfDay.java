package be.woonspoor.coaching;

/** When on a day it suits somebody. */
public enum PartOfDay {
  MORNING("voormiddag"),
  AFTERNOON("namiddag"),
  EVENING("avond");

  private final String label;

  PartOfDay(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }
}
