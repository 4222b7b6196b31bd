package be.woonspoor.allocation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many places a year opens with (R11, R41). The team lead may change a year that is open; these
 * numbers count for a year that is not.
 *
 * @param defaultTotal for a year that has no number of its own
 * @param totals by year
 * @param legalBasis the agreement that gives the team its places
 * @param atNewYear what happens to a reservation that did not lead to a lease in its year
 */
@ConfigurationProperties("woonspoor.places")
record PlaceSettings(
    int defaultTotal, Map<Integer, Integer> totals, String legalBasis, NewYearRule atNewYear) {

  /** What becomes at New Year of a place that is reserved and not committed. */
  enum NewYearRule {
    /** It stays a place of the old year, also when the lease is signed in the new one. */
    KEEP,
    /**
     * It goes back to the old year, and one of the new year takes its stead, as far as there are.
     */
    MOVE
  }

  PlaceSettings {
    totals = totals == null ? Map.of() : Map.copyOf(totals);
    atNewYear = atNewYear == null ? NewYearRule.KEEP : atNewYear;
  }

  int totalOf(int year) {
    return totals.getOrDefault(year, defaultTotal);
  }
}
