package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import be.woonspoor.insight.figures.KaplanMeier.Life;
import be.woonspoor.insight.figures.Tenancies.Home;
import be.woonspoor.insight.figures.Tenancies.Outcome;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who still has a home after one and two years. Looked at is who got the keys in the period or in
 * the two years before it: without those, no period of a year could say anything of two years.
 */
@Component
@Order(1)
class StillHoused implements Indicator {

  static final String NAME = "still-housed";
  static final int LOOK_BACK_MONTHS = 24;

  /** Months by the days that count for them. */
  private static final Map<Integer, Integer> HORIZONS = new TreeMap<>(Map.of(12, 365, 24, 730));

  private static final Set<Outcome> LOST = Set.of(Outcome.LOST);
  private static final Set<Outcome> LOST_IN_ANY_WAY = Set.of(Outcome.LOST, Outcome.LEFT_BY_CHOICE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final List<Measure> MEASURES =
      List.of(
          Measure.count("people", "Personen"),
          Measure.count("atRisk", "Zo lang gevolgd"),
          Measure.count("lost", "Woning verloren"),
          new Measure("estimate", "Nog in een woning", Unit.SHARE),
          new Measure("low", "Ondergrens (95 %)", Unit.SHARE),
          new Measure("high", "Bovengrens (95 %)", Unit.SHARE),
          new Measure("strict", "Strengste telling", Unit.SHARE));

  private final Tenancies tenancies;

  StillHoused(Tenancies tenancies) {
    this.tenancies = tenancies;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean mayGoToLandlord() {
    return true;
  }

  @Override
  public Result over(Scope scope) {
    var homes = homes(scope);
    var usual = estimator(homes, LOST);
    var strict = estimator(homes, LOST_IN_ANY_WAY);
    var lines =
        HORIZONS.entrySet().stream()
            .map(horizon -> line(horizon.getKey(), horizon.getValue(), homes, usual, strict))
            .toList();
    var figure =
        new Figure(
            NAME,
            "Nog in een woning",
            ("Wie van %s tot en met %s de sleutels kreeg, gevolgd tot die laatste dag (Kaplan-Meier). Een"
                    + " verhuizing zonder nacht ertussen telt als blijven wonen. Wie zelf vertrok, overleed of"
                    + " niet meer gevolgd wordt, telt mee tot die dag; in de strengste telling is zelf"
                    + " vertrekken ook verlies.")
                .formatted(
                    DAY.format(scope.period().from().minusMonths(LOOK_BACK_MONTHS)),
                    DAY.format(scope.period().to())),
            Figure.Care.PEOPLE,
            MEASURES,
            lines);
    return new Result(figure, () -> observed(homes));
  }

  /** The whole estimate, for a drawing; empty when nobody had the keys. */
  Optional<KaplanMeier> whole(Scope scope) {
    return Optional.of(homes(scope))
        .filter(homes -> !homes.isEmpty())
        .map(homes -> estimator(homes, LOST));
  }

  private List<Home> homes(Scope scope) {
    var first = scope.period().from().minusMonths(LOOK_BACK_MONTHS);
    return tenancies.upTo(scope.period()).stream()
        .filter(home -> !home.keysOn().isBefore(first))
        .filter(home -> scope.covers(home.firstLandlord()))
        .filter(home -> home.daysBefore() < home.days())
        .toList();
  }

  private static KaplanMeier estimator(List<Home> homes, Set<Outcome> lost) {
    return KaplanMeier.of(
        homes.stream()
            .map(home -> new Life(home.daysBefore(), home.days(), lost.contains(home.outcome())))
            .toList());
  }

  private static Line line(
      int months, int days, List<Home> homes, KaplanMeier usual, KaplanMeier strict) {
    var estimate = usual.at(days);
    return new Line(
        key(months),
        "Na %d maanden".formatted(months),
        Values.with("people", homes.size())
            .and("atRisk", estimate.atRisk())
            .and("lost", estimate.lost())
            .and("estimate", estimate.surviving(), Unit.SHARE)
            .and("low", estimate.low(), Unit.SHARE)
            .and("high", estimate.high(), Unit.SHARE)
            .and("strict", strict.at(days).surviving(), Unit.SHARE)
            .done());
  }

  /** Every person counts in both lines; the outcome tells how it stood at that horizon. */
  private static List<Observed> observed(List<Home> homes) {
    return HORIZONS.entrySet().stream()
        .flatMap(
            horizon ->
                homes.stream()
                    .map(
                        home ->
                            Observed.of(key(horizon.getKey()), home.caseNumber(), home.days())
                                .came(
                                    home.days() >= horizon.getValue()
                                            && !(home.outcome() == Outcome.LOST
                                                && home.days() == horizon.getValue())
                                        ? Outcome.HOUSED
                                        : home.outcome())))
        .toList();
  }

  private static String key(int months) {
    return "after-%d-months".formatted(months);
  }
}
