package be.woonspoor.allocation;

import java.util.Optional;

/**
 * A sub-quota of a year: so many places at most for a landlord, a target group, or both (R11).
 *
 * @param landlordId empty for all landlords
 * @param targetGroup empty for all target groups
 * @param most how many places may be reserved or committed
 * @param taken how many are
 */
public record PlaceQuota(
    Optional<String> landlordId, Optional<String> targetGroup, int most, int taken) {

  /** Whether a place for somebody would count in this sub-quota. */
  boolean counts(Optional<String> landlord, String group) {
    return (landlordId.isEmpty() || landlordId.equals(landlord))
        && (targetGroup.isEmpty() || targetGroup.get().equals(group));
  }

  boolean isFull() {
    return taken >= most;
  }

  PlaceQuota withOneMore() {
    return new PlaceQuota(landlordId, targetGroup, most, taken + 1);
  }
}
