package be.woonspoor.insight.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/indicators}: how the work goes, in figures, and which cases are behind each. Only
 * the team lead gets here: a figure with its cases opens what a coach reads of a colleague's case
 * with a reason only.
 */
@RestController
@RequestMapping("/api/indicators")
class IndicatorsApi {

  private final Indicators indicators;

  IndicatorsApi(Indicators indicators) {
    this.indicators = indicators;
  }

  /** All figures of a period. */
  record Answer(LocalDate from, LocalDate to, List<FigureView> figures) {}

  /**
   * Every figure over a period.
   *
   * @param from first day, ISO
   * @param to last day, ISO; today at the latest
   */
  @GetMapping
  Answer over(@RequestParam Optional<String> from, @RequestParam Optional<String> to) {
    var period = Period.of(from, to, indicators.today());
    return new Answer(
        period.from(),
        period.to(),
        indicators.over(period).stream().map(figure -> FigureView.inside(figure, period)).toList());
  }

  /**
   * The cases behind a figure.
   *
   * @param line only those of one line
   */
  @GetMapping("/{name}/cases")
  List<Observed> cases(
      @PathVariable String name,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam Optional<String> line) {
    var period = Period.of(from, to, indicators.today());
    return indicators.cases(name, period, line).orElseThrow(NoSuchFigure::new);
  }

  @ExceptionHandler
  ProblemDetail refused(BadRequest refused) {
    return refused.problem();
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchFigure unknown) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "Er is geen cijfer met deze naam.");
  }

  private static final class NoSuchFigure extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
