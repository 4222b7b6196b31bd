package be.woonspoor.coaching;

/** Where somebody is, as far as the rhythm and the attempts ask for it. */
public enum Whereabouts {
  /** At home, as far as anybody knows. */
  NONE("geen verblijf elders"),
  PRISON("in de gevangenis"),
  HOSPITAL("in het ziekenhuis"),
  CARE("in een zorg- of herstelverblijf"),
  LEAVE("een tijd weg uit eigen keuze"),
  /** Home again, and nobody of the team was there yet. */
  RETURNED("pas terug thuis");

  private final String label;

  Whereabouts(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }

  static Whereabouts of(StayKind kind) {
    return valueOf(kind.name());
  }

  /** Whether somebody is not at home. */
  public boolean isElsewhere() {
    return this != NONE && this != RETURNED;
  }
}
