package be.woonspoor.insight.figures;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.engine.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the yearly reports; every format writes down the same one. */
@Component
class YearReports {

  static final String OCMW = "OCMW";
  private static final int FIRST_YEAR = 2000;

  private final Indicators indicators;
  private final Landlords landlords;

  YearReports(Indicators indicators, Landlords landlords) {
    this.indicators = indicators;
    this.landlords = landlords;
  }

  /**
   * The report of a year, or of this year up to today.
   *
   * @param landlordId empty for the OCMW
   * @throws BadRequest when there is no such year or landlord
   */
  YearReport of(String year, Optional<String> landlordId) {
    var errors = new ArrayList<FieldError>();
    var thisYear = indicators.today().getYear();
    var asked = landlordId.map(String::strip).filter(id -> !id.isEmpty());
    var landlord = asked.flatMap(landlords::find);
    if (asked.isPresent() && landlord.isEmpty()) {
      errors.add(new FieldError("landlord", "Deze verhuurder is niet bekend."));
    }
    if (!year.matches("2[0-9]{3}") || Integer.parseInt(year) > thisYear) {
      errors.add(
          new FieldError("year", "Kies een jaar van %d tot %d.".formatted(FIRST_YEAR, thisYear)));
    }
    if (!errors.isEmpty()) {
      throw new BadRequest("Dit verslag kan niet gemaakt worden.", errors);
    }
    var period = Period.ofYear(Integer.parseInt(year), indicators.today());
    return new YearReport(
        Integer.parseInt(year),
        period,
        landlord.map(Landlord::id),
        landlord.map(Landlord::name).orElse(OCMW),
        indicators.outside(period, landlord.map(Landlord::id)));
  }

  /** Whom a report can be for, beside the OCMW. */
  List<Landlord> landlords() {
    return landlords.all();
  }
}
