package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Measure;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A figure as the API tells it. */
record FigureView(
    String name, String title, String about, List<MeasureView> measures, List<LineView> lines) {

  /**
   * A column.
   *
   * @param unit {@code count}, {@code days}, {@code weeks}, {@code fte}, {@code share} (a part of
   *     1) or {@code ratio}
   */
  record MeasureView(String name, String label, String unit) {

    static MeasureView of(Measure measure) {
      return new MeasureView(
          measure.name(), measure.label(), measure.unit().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * A row.
   *
   * @param values by measure; what can't be said is left out
   * @param keptBack measures with too small a number to leave the house
   * @param cases where to ask which cases are behind it; only inside the house
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record LineView(
      String line,
      String label,
      Map<String, BigDecimal> values,
      List<String> keptBack,
      Optional<String> cases) {}

  /** With the addresses of the cases behind each line. */
  static FigureView inside(Figure figure, Period period) {
    return of(
        figure,
        line ->
            Optional.of(
                "/api/indicators/%s/cases?from=%s&to=%s&line=%s"
                    .formatted(figure.name(), period.from(), period.to(), line)));
  }

  /** Without any case. */
  static FigureView outside(Figure figure) {
    return of(figure, line -> Optional.empty());
  }

  private static FigureView of(Figure figure, Function<String, Optional<String>> cases) {
    return new FigureView(
        figure.name(),
        figure.title(),
        figure.about(),
        figure.measures().stream().map(MeasureView::of).toList(),
        figure.lines().stream()
            .map(line -> line(line, figure.measures(), cases.apply(line.line())))
            .toList());
  }

  private static LineView line(Figure.Line line, List<Measure> measures, Optional<String> cases) {
    var values = new LinkedHashMap<String, BigDecimal>();
    measures.forEach(measure -> line.value(measure).ifPresent(v -> values.put(measure.name(), v)));
    return new LineView(
        line.line(),
        line.label(),
        values,
        measures.stream().filter(line::keepsBack).map(Measure::name).toList(),
        cases);
  }
}
