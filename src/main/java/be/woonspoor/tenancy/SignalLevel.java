package be.woonspoor.tenancy;

/** How serious a signal is, and so who answers it how soon (R27). */
public enum SignalLevel {
  /** Kept in the file; nobody has to act. */
  GREEN("groen"),
  /** The coach answers it. */
  AMBER("oranje"),
  /** The coach and the team lead answer it together. */
  RED("rood");

  private final String label;

  SignalLevel(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
