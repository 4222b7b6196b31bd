package be.woonspoor.coaching;

/** The five goals, the same in every trajectory; each has its own meaning per tenant (R18, S0). */
public enum Goal {
  STABLE_HOME("Een stabiele woonvorm"),
  KEEPING_HOME("De woning behouden"),
  CARED_FOR_HOME("Een goed onderhouden woning"),
  FEELING_AT_HOME("Van een huis een thuis maken"),
  ACTIVATION("Activering in de ruime zin");

  private final String label;

  Goal(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }

  /** How a goal does at a review; the tenant need not discuss it. */
  public enum Status {
    FORWARD("gaat vooruit"),
    STEADY("blijft gelijk"),
    BACKWARD("gaat achteruit"),
    SOLID("staat stevig"),
    NOT_DISCUSSED("niet besproken");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** As people say it. */
    public String label() {
      return label;
    }

    /** Whether there was progress, or nothing left to gain. */
    public boolean isProgress() {
      return this == FORWARD || this == SOLID;
    }
  }
}
