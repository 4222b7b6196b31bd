package be.woonspoor.allocation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many places a year opens with (R11, R41). The team lead may change a year that is open; these
 * numbers count for a year that is not.
 *
 * @param defaultTotal for a year that has no number of its own
 * @param totals by year
 */
@ConfigurationProperties("woonspoor.places")
record PlaceSettings(int defaultTotal, Map<Integer, Integer> totals) {

  PlaceSettings {
    totals = totals == null ? Map.of() : Map.copyOf(totals);
  }

  int totalOf(int year) {
    return totals.getOrDefault(year, defaultTotal);
  }
}
