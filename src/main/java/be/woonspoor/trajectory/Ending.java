package be.woonspoor.trajectory;

/** How a trajectory ended: what is true from then on. The names are those of the end events. */
public enum Ending {
  ATTACHED_ELSEWHERE("Bij een bestaand dossier gevoegd", "CLOSED"),
  SENT_TO_PREVENTIVE_ROUTE("Doorverwezen naar preventieve begeleiding", "PREVENTIVE"),
  NOT_RECOGNISED_HERE("Niet erkend", "NOT_RECOGNISED"),
  ORDINARY_REGISTRATION_ONLY("Enkel gewone inschrijving", "ORDINARY_REGISTRATION"),
  CLOSED_WHILE_WAITING("Gesloten buiten het versnelde spoor", "CLOSED"),
  CLOSED_BEFORE_LEASE("Gesloten vóór het huurcontract", "CLOSED"),
  TRAJECTORY_CLOSED("Traject afgesloten", "CLOSED"),
  CLOSED_BY_DEATH("Gesloten na overlijden", "CLOSED"),
  CANCELLED("Stopgezet door de beheerder", "CLOSED");

  private final String label;
  private final String status;

  Ending(String label, String status) {
    this.label = label;
    this.status = status;
  }

  public String label() {
    return label;
  }

  /** The status of the case from then on, as the API words it. */
  String status() {
    return status;
  }

  /** The ending that an end event of the model stands for. */
  public static Ending ofEndEvent(String id) {
    return valueOf(id.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT));
  }
}
