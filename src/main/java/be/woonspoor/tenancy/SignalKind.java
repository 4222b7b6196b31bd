package be.woonspoor.tenancy;

/** What a signal is about (R26 to R28, S39, S51, S85, S86). */
public enum SignalKind {
  ARREARS("huurachterstal"),
  NUISANCE("overlast"),
  UPKEEP("onderhoud van de woning"),
  VISITORS("bezoekers die de woning overnemen"),
  DOMICILE("domicilie of gezinssamenstelling"),
  NOTICE_OF_DEFAULT("ingebrekestelling"),
  TERMINATION("opzeg door de verhuurder"),
  PETITION("verzoekschrift of dagvaarding"),
  JUDGMENT("vonnis"),
  SILENCE("stilte"),
  NO_PROGRESS("geen vooruitgang"),
  OTHER("iets anders");

  private final String label;

  SignalKind(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** Whether months and amounts of arrears count for it (R26, R29). */
  public boolean isAboutArrears() {
    return this == ARREARS || this == NOTICE_OF_DEFAULT;
  }

  /**
   * Whether it says something about the guidance only. Such a signal never puts a lease in danger:
   * silence and refusal lead to a visit, not to anything about the home (R9).
   */
  public boolean isAboutGuidance() {
    return this == SILENCE || this == NO_PROGRESS;
  }
}
