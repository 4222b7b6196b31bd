package be.woonspoor.coaching;

/** Why somebody is not at home for a while. Of a hospital only that it is one is known. */
public enum StayKind {
  PRISON("in de gevangenis"),
  HOSPITAL("in het ziekenhuis"),
  CARE("in een zorg- of herstelverblijf"),
  LEAVE("een tijd weg uit eigen keuze");

  private final String label;

  StayKind(String label) {
    this.label = label;
  }

  /** As people say it: {@code verblijft in het ziekenhuis}. */
  public String label() {
    return label;
  }
}
