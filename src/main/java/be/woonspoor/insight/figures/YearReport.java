package be.woonspoor.insight.figures;

import java.util.List;
import java.util.Optional;

/**
 * The report of a year, for the OCMW or for one landlord. There is no person in it.
 *
 * @param landlordId empty for the OCMW
 * @param recipient whom it is for, by name
 */
record YearReport(
    int year, Period period, Optional<String> landlordId, String recipient, List<Figure> figures) {

  /** Whether the year is over. */
  boolean isWholeYear() {
    return period.to().getDayOfYear() == period.to().lengthOfYear();
  }

  String title() {
    return isWholeYear() ? "Jaarverslag " + year : "Tussentijds verslag " + year;
  }

  /** Names nobody but the recipient. */
  String fileName(String ending) {
    return "woonspoor-%d-%s.%s".formatted(year, landlordId.orElse("ocmw"), ending);
  }
}
