package be.woonspoor.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a proposal rests on, so that it shows later whether anything is new. Sealed at rest.
 *
 * @param reviews the days of the reviews in a row without progress on goal 1 or 2, newest first
 * @param redSignals every opening of a signal of the case that is or was red
 * @param legalSteps every opening of a termination, petition and judgment of the case
 */
public record FileFacts(List<LocalDate> reviews, Set<String> redSignals, Set<String> legalSteps) {

  public static final FileFacts NONE = new FileFacts(List.of(), Set.of(), Set.of());

  public FileFacts {
    reviews = List.copyOf(reviews);
    redSignals = Set.copyOf(redSignals);
    legalSteps = Set.copyOf(legalSteps);
  }

  /** Whether a review without progress, a red signal or a legal step came since. */
  boolean isNewSince(FileFacts then) {
    return reviews.size() > then.reviews.size()
        || !then.reviews.containsAll(reviews)
        || !then.redSignals.containsAll(redSignals)
        || !then.legalSteps.containsAll(legalSteps);
  }
}
