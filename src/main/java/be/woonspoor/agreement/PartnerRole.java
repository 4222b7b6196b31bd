package be.woonspoor.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a partner does for somebody (R34, S50). It tells about health, so it is sealed wherever it
 * is kept and is never a fact of a process.
 */
public enum PartnerRole {
  PSYCHIATRY("psychiatrie"),
  ADDICTION_CARE("verslavingszorg"),
  PEER_WORKER("ervaringsdeskundige"),
  BUDGET_GUIDANCE("budgetbegeleiding"),
  YOUTH_CARE("jeugdhulp"),
  HOME_CARE("thuiszorg"),
  GENERAL_PRACTICE("huisarts of wijkgezondheidscentrum"),
  /** Anybody else, and everybody of whom nobody said it. */
  OTHER("iets anders");

  private final String label;

  PartnerRole(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** All but the last, as the options of a field: those that one looks for. */
  public static List<Map<String, Object>> options() {
    return Arrays.stream(values())
        .filter(role -> role != OTHER)
        .map(role -> Map.<String, Object>of("value", role.name(), "label", role.label))
        .toList();
  }
}
