package be.woonspoor.tenancy;

/** Who a signal came from. */
public enum SignalSource {
  TENANT("de huurder zelf"),
  COACH("de coach"),
  LANDLORD("de verhuurder"),
  NEIGHBOUR("een buur"),
  NETWORK("familie of vrienden"),
  PARTNER("een partner"),
  COURT("gerecht of deurwaarder"),
  SYSTEM("het dossier zelf");

  private final String label;

  SignalSource(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
