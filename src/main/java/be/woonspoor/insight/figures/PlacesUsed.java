package be.woonspoor.insight.figures;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceFigures;
import be.woonspoor.allocation.PlaceFigures.Taken;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of each year, as they stood on the last day of the period. */
@Component
@Order(5)
class PlacesUsed implements Indicator {

  private final PlaceFigures places;

  PlacesUsed(PlaceFigures places) {
    this.places = places;
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public boolean mayGoToLandlord() {
    return true;
  }

  @Override
  public Result over(Scope scope) {
    var period = scope.period();
    var first = period.from().getYear();
    var last = period.to().getYear();
    // how many there are in all is no matter of one landlord
    var ours = scope.landlordId().isEmpty();
    var totals = ours ? places.totals(first, last, period.end()) : Map.<Integer, Integer>of();
    var taken =
        places.before(period.end()).stream()
            .filter(place -> place.year() >= first && place.year() <= last)
            .filter(place -> scope.covers(place.landlordId()))
            .toList();
    var figure =
        new Figure(
            name(),
            "Plaatsen per jaar",
            "Zoals ze op de laatste dag van de periode stonden. Een plaats telt in het jaar waarin ze gereserveerd"
                + " werd; teruggegeven plaatsen gaan naar de volgende op de lijst.",
            Figure.Care.NONE,
            List.of(
                Measure.count("total", "Totaal"),
                Measure.count("committed", "Toegekend"),
                Measure.count("reserved", "Gereserveerd"),
                Measure.count("free", "Vrij"),
                Measure.count("released", "Teruggegeven")),
            IntStream.rangeClosed(first, last)
                .mapToObj(year -> line(year, Optional.ofNullable(totals.get(year)), taken, ours))
                .toList());
    return new Result(
        figure,
        taken.stream()
            .map(
                place ->
                    Observed.of(String.valueOf(place.year()), place.caseNumber())
                        .came(place.state()))
            .toList());
  }

  private static Line line(int year, Optional<Integer> total, List<Taken> taken, boolean ours) {
    var committed = count(year, Place.State.COMMITTED, taken);
    var reserved = count(year, Place.State.RESERVED, taken);
    var values = Values.with("committed", committed).and("reserved", reserved);
    if (ours) {
      // why somebody gave a place back, a withdrawal among others, is no matter of a landlord
      values.and("released", count(year, Place.State.RELEASED, taken));
    }
    total.ifPresent(all -> values.and("total", all).and("free", all - committed - reserved));
    return new Line(String.valueOf(year), String.valueOf(year), values.done());
  }

  private static long count(int year, Place.State state, List<Taken> taken) {
    return taken.stream().filter(p -> p.year() == year && p.state() == state).count();
  }
}
