package be.woonspoor.escalation;

/** What became of a proposal. One that was cut off, by a death or a closure, has none. */
public enum Outcome {
  /** The coach thinks that it is not the moment. */
  NOT_NOW("nu niet voorgesteld"),
  /** The caseload alone: a question about the team, no answer about the person (R32). */
  STAFFING("over de inzet van het team beslist"),
  /** The person does not want it (R33). */
  DECLINED("de persoon wilde dit niet"),
  NOT_GRANTED("niet toegekend"),
  STEPPED_DOWN("samen afgebouwd");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
