package be.woonspoor.escalation;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a proposal rests on. Sealed at rest and never outside the case file.
 *
 * @param reviewsWithoutProgress reviews in a row without progress on goal 1 or 2
 * @param tried what was tried already
 * @param wanted what would help, according to the person and the coach
 * @param caseloadFacts assignments above the norm that weigh on this case; with one, {@link
 *     Reason#CASELOAD} is among the reasons whoever proposes
 */
public record Grounds(
    Set<Reason> reasons,
    String otherReason,
    int reviewsWithoutProgress,
    boolean redSignal,
    boolean leaseThreatened,
    String tried,
    String wanted,
    int caseloadFacts) {

  /** Grounds without a fact about the caseload. */
  public Grounds(
      Set<Reason> reasons,
      String otherReason,
      int reviewsWithoutProgress,
      boolean redSignal,
      boolean leaseThreatened,
      String tried,
      String wanted) {
    this(
        reasons, otherReason, reviewsWithoutProgress, redSignal, leaseThreatened, tried, wanted, 0);
  }

  /** Whether nothing but the number of cases stands in the way (R32). */
  public boolean isCaseloadOnly() {
    return reasons.equals(Set.of(Reason.CASELOAD));
  }

  /** The reasons in the words of a coach. */
  public String reasonsText() {
    return reasons.stream()
        .sorted()
        .map(r -> r == Reason.OTHER && !otherReason.isBlank() ? otherReason : r.label())
        .collect(Collectors.joining(", "));
  }
}
