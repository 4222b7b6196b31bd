package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;

/** The numbers of one line, each rounded once, so that all doors tell the same. */
final class Values {

  /** Linear between neighbours, as a spreadsheet's PERCENTILE.INC does it. */
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  private static final double MEDIAN = 0.5;
  private static final double NINE_OF_TEN = 0.9;

  /** Columns of everything that takes days. */
  static final List<Measure> DURATION =
      List.of(
          Measure.count("count", "Dossiers"),
          new Measure("median", "Mediaan in dagen", Unit.DAYS),
          new Measure("p90", "Negen op tien binnen (dagen)", Unit.DAYS));

  private final Map<String, BigDecimal> values = new LinkedHashMap<>();

  private Values() {}

  static Values with(String name, long count) {
    return new Values().and(name, count);
  }

  Values and(String name, long count) {
    values.put(name, BigDecimal.valueOf(count));
    return this;
  }

  Values and(String name, double value, Unit unit) {
    values.put(name, BigDecimal.valueOf(value).setScale(unit.decimals(), RoundingMode.HALF_UP));
    return this;
  }

  Values and(String name, OptionalDouble value, Unit unit) {
    return value.isPresent() ? and(name, value.getAsDouble(), unit) : this;
  }

  /** How many, with median and the 90th percentile; those two only when there is any. */
  Values spread(Collection<Observed> observed) {
    var days =
        observed.stream()
            .map(Observed::value)
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .toArray();
    if (days.length == 0) {
      return this;
    }
    var found = QUANTILE.evaluate(days, MEDIAN, NINE_OF_TEN);
    return and("median", found[0], Unit.DAYS).and("p90", found[1], Unit.DAYS);
  }

  Map<String, BigDecimal> done() {
    return values;
  }

  /** Those of one line. */
  static List<Observed> of(String line, Collection<Observed> all) {
    return all.stream().filter(one -> one.line().equals(line)).toList();
  }

  /** How many different cases. */
  static long cases(Collection<Observed> observed) {
    return observed.stream().map(Observed::caseNumber).distinct().count();
  }

  static long came(Collection<Observed> observed, Enum<?>... outcomes) {
    var wanted = Arrays.stream(outcomes).map(Enum::name).toList();
    return observed.stream()
        .filter(one -> one.outcome().filter(wanted::contains).isPresent())
        .count();
  }
}
