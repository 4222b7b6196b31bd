package be.woonspoor.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A record was corrected. Whoever keeps the same words elsewhere takes the new ones over, in the
 * same transaction.
 *
 * @param record as it was before
 */
public record StepCorrected(
    String caseNumber, StepRecords.StepRecord record, List<StepCorrections.Change> changes) {

  /** What changed in a field, if it did. */
  public Optional<StepCorrections.Change> change(String field) {
    return changes.stream().filter(change -> change.field().equals(field)).findFirst();
  }
}
