package be.woonspoor.trajectory;

/**
 * Where a case stands. The order is that of precedence: where several hold at once, the first one
 * counts (design §6).
 */
public enum Stage {
  CLOSED("Gesloten"),
  REHOUSING("Wonen veiligstellen"),
  INTENSIVE("Intensieve opvolging"),
  AFTERCARE("Nazorg"),
  COACHING("Wooncoaching"),
  ALLOCATION("Versnelde toewijzing"),
  AGREEMENT("Uitleg en overeenkomst"),
  REFERRAL("Aanmelding en erkenning");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The name that people know it by. */
  public String label() {
    return label;
  }

  /** Whether it runs beside the main line instead of on it. */
  boolean isBeside() {
    return this == REHOUSING || this == INTENSIVE;
  }
}
