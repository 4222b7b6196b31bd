package be.woonspoor.coaching;

/**
 * The domains that a tenant may talk about, or leave out for as long as the tenant wants. The steps
 * of a domain belong to the {@link ScoringInstrument}. The domains are those of the founding text,
 * with justice added (S0, R19).
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

  private final String label;

  LifeDomain(String label) {
    this.label = label;
  }

  /** As people say it. */
  public String label() {
    return label;
  }
}
