package be.woonspoor.coaching;

/**
 * The domains that a tenant may talk about, with a step from 1 (can't wait) to 5 (carries itself).
 * The words of the steps are our own and stand in the form of the review. The domains are those of
 * the founding text, with justice added (S0).
 */
public enum LifeDomain {
  WOON("Wonen en wooncultuur"),
  FIN("Financiën en administratie"),
  VEIL("Veiligheid"),
  NETW("Sociaal netwerk"),
  BUUR("Buurt en buren"),
  LGEZ("Lichamelijke gezondheid"),
  PGEZ("Psychische gezondheid"),
  MIDD("Middelengebruik"),
  VRIJ("Vrije tijd"),
  ACTI("Opleiding, werk, activering"),
  JUST("Justitie en rechten");

  /** What a form sends for a domain that the tenant skips. */
  public static final String NOT_DISCUSSED = "NOT_DISCUSSED";

  private final String label;

  LifeDomain(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }
}
