package be.woonspoor.referral;

/** The conditions for recognition, as the table {@code eligibility} names them (R2, R13). */
public enum Condition {
  AGE("meerderjarig zijn"),
  NOT_YET_HOMELESS("al dakloos zijn"),
  HOMELESS_THREE_MONTHS("minstens drie maanden dakloos"),
  CANNOT_SEARCH_ALONE("niet zelf een woning kunnen zoeken"),
  TENANT_OBLIGATIONS("huurdersverplichtingen kunnen nakomen"),
  LIVES_ALONE_WITH_SUPPORT("zelfstandig kunnen wonen met steun"),
  ACCEPTS_COACH("openstaan voor een wooncoach"),
  REGISTER("inschrijving in het register"),
  INCOME("inkomen onder de grens"),
  PROPERTY("geen eigendom");

  private final String label;

  Condition(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }
}
