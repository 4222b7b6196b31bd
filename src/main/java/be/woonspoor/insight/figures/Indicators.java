package be.woonspoor.insight.figures;

import be.woonspoor.engine.FieldError;
import be.woonspoor.insight.figures.Indicator.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All figures, and the cases behind them. For the team lead alone; the doors see to that. */
@Component
class Indicators {

  private final List<Indicator> indicators;
  private final SmallCounts smallCounts;
  private final Clock clock;

  Indicators(List<Indicator> indicators, SmallCounts smallCounts, Clock clock) {
    this.indicators = List.copyOf(indicators);
    this.smallCounts = smallCounts;
    this.clock = clock;
  }

  LocalDate today() {
    return Period.dayOf(clock.instant());
  }

  /** Every figure over a period, as the team lead reads them. */
  @Transactional(readOnly = true)
  List<Figure> over(Period period) {
    return indicators.stream().map(indicator -> indicator.over(Scope.of(period)).figure()).toList();
  }

  /** What may leave the house: everything, or what a landlord may read of its own dwellings. */
  @Transactional(readOnly = true)
  List<Figure> outside(Period period, Optional<String> landlordId) {
    return indicators.stream()
        .filter(indicator -> landlordId.isEmpty() || indicator.mayGoToLandlord())
        .map(indicator -> smallCounts.keepBack(indicator.over(new Scope(period, landlordId))))
        .toList();
  }

  /**
   * The cases behind a figure, or behind one line of it.
   *
   * @throws BadRequest when the figure has no such line
   */
  @Transactional(readOnly = true)
  Optional<List<Observed>> cases(String name, Period period, Optional<String> line) {
    return indicators.stream()
        .filter(indicator -> indicator.name().equals(name))
        .findFirst()
        .map(indicator -> indicator.over(Scope.of(period)))
        .map(result -> cases(result, line));
  }

  private static List<Observed> cases(Indicator.Result result, Optional<String> line) {
    line.filter(key -> result.figure().lines().stream().noneMatch(l -> l.line().equals(key)))
        .ifPresent(
            unknown -> {
              throw new BadRequest(
                  "Deze regel bestaat niet.",
                  List.of(new FieldError("line", "Dit cijfer heeft geen regel met deze naam.")));
            });
    return result.cases().get().stream()
        .filter(one -> line.isEmpty() || line.get().equals(one.line()))
        .toList();
  }
}
