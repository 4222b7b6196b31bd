package be.woonspoor.coaching;

/** How a stay elsewhere ended: what is true from then on. */
public enum StayEnding {
  HOME("terug thuis"),
  ELSEWHERE("niet teruggekomen naar de woning"),
  CASE_CLOSED("het traject werd afgesloten");

  private final String label;

  StayEnding(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }
}
