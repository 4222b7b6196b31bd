package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Care;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import be.woonspoor.insight.figures.Indicator.Result;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps back what counts so few people that somebody could be recognised in it, before a figure
 * leaves the house. Nought is kept back too: "nobody for a psychiatric reason" is also told about
 * somebody.
 */
@Component
class SmallCounts {

  private final FigureSettings settings;

  SmallCounts(FigureSettings settings) {
    this.settings = settings;
  }

  /** What is written in place of a number. */
  String words() {
    return "minder dan " + settings.smallestCount();
  }

  /** The figure as it may leave the house. */
  Figure keepBack(Result result) {
    var figure = result.figure();
    if (figure.care() == Care.NONE) {
      return figure;
    }
    var cases = cases(result);
    var lines = smallLines(figure, cases);
    return figure.with(
        figure.lines().stream()
            .map(line -> lines.contains(line.line()) ? none(line, figure) : small(line, figure))
            .toList());
  }

  private Set<String> smallLines(Figure figure, Map<String, Long> cases) {
    var small = new HashSet<String>();
    for (var line : figure.lines()) {
      if (cases.getOrDefault(line.line(), 0L) < settings.smallestCount()) {
        small.add(line.line());
      }
    }
    if (figure.care() == Care.PARTS_OF_A_WHOLE && small.size() == 1) {
      // one gap alone is the whole less the rest; the next smallest keeps it company
      figure.lines().stream()
          .map(Line::line)
          .filter(line -> !small.contains(line))
          .min(Comparator.comparing(line -> cases.getOrDefault(line, 0L)))
          .ifPresent(small::add);
    }
    return small;
  }

  private static Map<String, Long> cases(Result result) {
    return result.cases().get().stream()
        .collect(
            Collectors.groupingBy(
                Observed::line, Collectors.collectingAndThen(Collectors.toList(), Values::cases)));
  }

  private static Line none(Line line, Figure figure) {
    return new Line(
        line.line(),
        line.label(),
        Map.of(),
        figure.measures().stream().map(Measure::name).collect(Collectors.toSet()));
  }

  private Line small(Line line, Figure figure) {
    var values = new HashMap<>(line.values());
    var smallest = BigDecimal.valueOf(settings.smallestCount());
    var keptBack =
        figure.measures().stream()
            .filter(measure -> measure.unit() == Unit.COUNT)
            .filter(m -> line.value(m).filter(value -> value.compareTo(smallest) < 0).isPresent())
            .map(Measure::name)
            .collect(Collectors.toSet());
    keptBack.forEach(values::remove);
    return new Line(line.line(), line.label(), values, keptBack);
  }
}
