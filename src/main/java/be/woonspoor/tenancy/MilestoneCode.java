package be.woonspoor.tenancy;

import java.util.Optional;

/**
 * What may be reached when rent is not paid or the law takes a step (R26, R28, R29), in the order
 * in which it usually comes. At which arrears, and how long there is, each landlord sets for
 * itself; the terms of the law are in the table {@code terms}.
 */
public enum MilestoneCode {
  FIRST_REMINDER("eerste herinnering"),
  SECOND_REMINDER("tweede herinnering"),
  DEFAULT_NOTICE("ingebrekestelling"),
  REGISTERED_NOTICE("aangetekende brief"),
  OTHER_STEP("andere stap van de verhuurder"),
  LOCAL_COMMITTEE("lokale adviescommissie"),
  MEDIATION("bemiddeling"),
  CONCILIATION("verzoening bij de vrederechter"),
  TERMINATION("opzeg door de verhuurder", SignalKind.TERMINATION, "legal-termination"),
  SUMMONS("verzoekschrift of dagvaarding", SignalKind.PETITION, "legal-petition"),
  JUDGMENT("vonnis", SignalKind.JUDGMENT, "legal-step"),
  EVICTION_FUND("fonds ter bestrijding van uithuiszettingen");

  private final String label;
  private final Optional<SignalKind> legalEvent;
  private final Optional<String> lawTerm;

  MilestoneCode(String label) {
    this.label = label;
    this.legalEvent = Optional.empty();
    this.lawTerm = Optional.empty();
  }

  MilestoneCode(String label, SignalKind legalEvent, String lawTerm) {
    this.label = label;
    this.legalEvent = Optional.of(legalEvent);
    this.lawTerm = Optional.of(lawTerm);
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** The row of {@code terms} that says how long there is by law; empty where a landlord does. */
  public Optional<String> lawTerm() {
    return lawTerm;
  }

  /** Whether it is reached by a step of the law or of the lease, and not by arrears. */
  public boolean isLegal() {
    return legalEvent.isPresent();
  }

  /** Whether a signal of this kind reaches it, whatever the arrears are. */
  boolean isReachedBy(SignalKind kind) {
    return legalEvent.filter(kind::equals).isPresent()
        || this == DEFAULT_NOTICE && kind == SignalKind.NOTICE_OF_DEFAULT;
  }

  /** Whether it is a letter of the landlord: the next one takes the place of the one before. */
  public boolean isLetter() {
    return switch (this) {
      case FIRST_REMINDER, SECOND_REMINDER, DEFAULT_NOTICE, REGISTERED_NOTICE, OTHER_STEP -> true;
      case LOCAL_COMMITTEE,
          MEDIATION,
          CONCILIATION,
          TERMINATION,
          SUMMONS,
          JUDGMENT,
          EVICTION_FUND ->
          false;
    };
  }

  /** Whether a landlord says at which arrears it is reached; not the law, and not a table. */
  public boolean isSetByArrears() {
    return !isLegal() && this != EVICTION_FUND;
  }
}
