package be.woonspoor.escalation;

/** What the test of a proposal came to. It advises; the lead decides. */
public enum TestResult {
  STAFFING("Enkel de werklast is de reden: een vraag over de inzet van het team."),
  STRUCTURAL("Het lukt structureel niet ondanks intensieve coaching."),
  NOT_SHOWN("Nog niet aangetoond dat het structureel niet lukt.");

  private final String text;

  TestResult(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
