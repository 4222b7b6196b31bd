package be.woonspoor.agreement;

import be.woonspoor.agreement.Consent.Purpose;
import java.util.EnumSet;
import java.util.Set;

/** When something is shared with a partner, and which purposes of a consent cover that. */
public enum Occasion {
  INTENSIVE_FOLLOW_UP(
      "overleg over intensieve opvolging",
      EnumSet.of(Purpose.GUIDANCE, Purpose.HEALTH, Purpose.CHILDREN)),
  SILENCE("zoeken naar contact", EnumSet.of(Purpose.GUIDANCE)),
  SIGNAL("een signaal over het wonen", EnumSet.allOf(Purpose.class)),
  REHOUSING("een volgende woning zoeken", EnumSet.of(Purpose.GUIDANCE, Purpose.HEALTH)),
  HANDOVER("een warme overdracht", EnumSet.of(Purpose.GUIDANCE)),
  DEATH("een overlijden melden", EnumSet.allOf(Purpose.class));

  private final String label;
  private final Set<Purpose> purposes;

  Occasion(String label, Set<Purpose> purposes) {
    this.label = label;
    this.purposes = purposes;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  boolean isCoveredBy(Purpose purpose) {
    return purposes.contains(purpose);
  }
}
