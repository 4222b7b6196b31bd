package be.woonspoor.tenancy;

/** Whether the OCMW is told of a milestone by the landlord, the clerk or the bailiff (R26, R28). */
public enum OcmwNotice {
  NONE("het OCMW krijgt geen bericht"),
  UNLESS_OBJECTED("het OCMW krijgt bericht, tenzij de huurder bezwaar maakt"),
  ALWAYS("het OCMW krijgt altijd bericht");

  private final String label;

  OcmwNotice(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
