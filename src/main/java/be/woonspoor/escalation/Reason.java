package be.woonspoor.escalation;

/** Why coaching structurally is not enough (R32, S0). */
public enum Reason {
  PSYCHIATRY("ernstige psychische problemen"),
  ADDICTION("ernstige verslaving"),
  YOUTH_CARE("gevolgen van een verleden in de jeugdhulp"),
  /** A cause in the organisation, never a trait of the person. */
  CASELOAD("te veel dossiers om meer tijd te geven"),
  OTHER("iets anders");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
