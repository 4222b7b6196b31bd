package be.woonspoor.trajectory.matrix;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a case may stand: every stage of the model, and within one where a place or lease counts.
 */
enum Standing {
  REFERRED("Referral", "referral"),
  AGREEING("TrajectoryAgreement", "agreement"),
  OUTSIDE("AskToReturn", "outside the accelerated track"),
  REGISTERING("AcceleratedAllocation", "allocation, no place yet"),
  PLACE_IN_HAND("AcceleratedAllocation", "allocation, place in hand"),
  LEASE_SIGNED("AcceleratedAllocation", "allocation, lease signed"),
  COACHED("Coaching", "coaching"),
  INTENSIVELY("IntensiveFollowUp", "coaching and intensive follow-up"),
  REHOUSED("Rehousing", "coaching and rehousing"),
  IN_AFTERCARE("CaseClosure", "aftercare"),
  DIED("SettleAfterDeath", "after a death"),
  CLOSED("", "closed after aftercare"),
  CLOSED_EARLY("", "closed before a lease"),
  CLOSED_BY_DEATH("", "closed after a death");

  private final String element;
  private final String label;

  Standing(String element, String label) {
    this.element = element;
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The elements of the model that a case of some standing is at. */
  static Set<String> elements() {
    return Arrays.stream(values())
        .map(standing -> standing.element)
        .filter(element -> !element.isEmpty())
        .collect(Collectors.toSet());
  }
}
