package be.woonspoor.tenancy.process;

/** Where somebody sleeps who looks for a dwelling, and how soon that is looked at again. */
enum Sleeps {
  OWN("in de eigen woning", "seek-dwelling"),
  BRIDGING("in een doorgangswoning of opvang", "seek-dwelling-bridging"),
  FRIENDS("bij familie of vrienden", "seek-dwelling-bridging"),
  NIGHT_SHELTER("in de nachtopvang", "seek-dwelling-rough"),
  STREET("op straat", "seek-dwelling-rough"),
  UNKNOWN("niet bekend", "seek-dwelling-rough");

  private final String label;
  private final String term;

  Sleeps(String label, String term) {
    this.label = label;
    this.term = term;
  }

  String label() {
    return label;
  }

  /** The row of the terms. */
  String term() {
    return term;
  }

  /** Whether the lead has to know: no roof of one's own for the night. */
  boolean isRoofless() {
    return this == NIGHT_SHELTER || this == STREET;
  }
}
