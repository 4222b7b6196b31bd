package be.woonspoor.tenancy;

/** How a signal came to be closed. */
public enum SignalClosing {
  /** Somebody did what was needed, and said what. */
  ANSWERED("opgevolgd"),
  /** It was green: it stays in the file and asked nothing of anybody. */
  NOTHING_NEEDED("niets nodig"),
  /** The case ended while it was open. */
  BROKEN_OFF("gestopt met het traject"),
  /** It was closed before anybody kept how. */
  NOT_KEPT("afgesloten");

  private final String label;

  SignalClosing(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
