package be.woonspoor.referral;

import java.util.List;

/** What the table of conditions says of a referral: nothing unmet means eligible. */
public record Assessment(List<Unmet> unmet) {

  public Assessment {
    unmet = List.copyOf(unmet);
  }

  public boolean eligible() {
    return unmet.isEmpty();
  }

  /** Threatened with eviction but not yet homeless: the preventive route is the usual one (R4). */
  public boolean preventive() {
    return unmet.stream().anyMatch(u -> u.condition() == Condition.NOT_YET_HOMELESS);
  }

  List<String> codes() {
    return unmet.stream().map(u -> u.condition().name()).distinct().toList();
  }
}
