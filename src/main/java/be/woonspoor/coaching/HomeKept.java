package be.woonspoor.coaching;

/** What is looked after at home while somebody stays elsewhere. */
public enum HomeKept {
  KEYS("iemand heeft een sleutel"),
  RENT("de huur wordt betaald"),
  POST("iemand kijkt naar de post"),
  ENERGY("water, gas en stroom zijn in orde"),
  PETS("voor huisdieren is gezorgd");

  private final String label;

  HomeKept(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }
}
