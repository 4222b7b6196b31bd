package be.woonspoor.referral;

/** What the team lead decides on a referral (R6). Recognised is not yet a dwelling. */
public enum Recognition {
  RECOGNISED("Erkend"),
  REJECTED("Niet erkend"),
  PREVENTIVE("Naar preventieve woonbegeleiding");

  private final String label;

  Recognition(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
