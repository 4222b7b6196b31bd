package be.woonspoor.insight.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One indicator over one period: a table of lines by measures. Every door tells the same figure:
 * the API, the page, the CSV and the PDF only write it down.
 *
 * @param name its name in the API
 * @param about how it is counted, in a sentence for whoever reads the report
 * @param care what it takes before it leaves the house
 */
record Figure(
    String name, String title, String about, Care care, List<Measure> measures, List<Line> lines) {

  Figure {
    measures = List.copyOf(measures);
    lines = List.copyOf(lines);
  }

  /** The same figure with other lines. */
  Figure with(List<Line> others) {
    return new Figure(name, title, about, care, measures, others);
  }

  /**
   * A column.
   *
   * @param name its name in the API
   */
  record Measure(String name, String label, Unit unit) {

    static Measure count(String name, String label) {
      return new Measure(name, label, Unit.COUNT);
    }
  }

  /** What a number says. */
  enum Unit {
    COUNT(0),
    DAYS(1),
    WEEKS(1),
    FTE(2),
    /** A part of 1. */
    SHARE(3),
    RATIO(2);

    private final int decimals;

    Unit(int decimals) {
      this.decimals = decimals;
    }

    int decimals() {
      return decimals;
    }
  }

  /** What it takes before a figure leaves the house; see {@link SmallCounts}. */
  enum Care {
    /** Nothing: it counts places or jobs. */
    NONE,
    /** Few cases could give somebody away. */
    PEOPLE,
    /** The same, and its lines add up to a whole that is told elsewhere. */
    PARTS_OF_A_WHOLE
  }

  /**
   * A row.
   *
   * @param values by measure; what can't be said is left out
   * @param keptBack measures that count too few people to leave the house; they have no value
   */
  record Line(String line, String label, Map<String, BigDecimal> values, Set<String> keptBack) {

    Line {
      values = Map.copyOf(values);
      keptBack = Set.copyOf(keptBack);
    }

    Line(String line, String label, Map<String, BigDecimal> values) {
      this(line, label, values, Set.of());
    }

    Optional<BigDecimal> value(Measure measure) {
      return Optional.ofNullable(values.get(measure.name()));
    }

    boolean keepsBack(Measure measure) {
      return keptBack.contains(measure.name());
    }
  }
}
