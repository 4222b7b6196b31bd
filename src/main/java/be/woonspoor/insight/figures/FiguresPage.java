package be.woonspoor.insight.figures;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.FieldError;
import be.woonspoor.insight.figures.Indicator.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /beheer/cijfers}: the figures of a period with the cases behind them, and the yearly
 * reports to download. Only the lead gets here.
 */
@Controller
@RequestMapping("/beheer/cijfers")
class FiguresPage {

  private static final int YEARS_TO_CHOOSE = 11;

  private final Indicators indicators;
  private final StillHoused stillHoused;
  private final YearReports reports;
  private final ReportCsv csv;
  private final ReportPdf pdf;
  private final FigureWords words;
  private final CaseFiles files;

  FiguresPage(
      Indicators indicators,
      StillHoused stillHoused,
      YearReports reports,
      ReportCsv csv,
      ReportPdf pdf,
      FigureWords words,
      CaseFiles files) {
    this.indicators = indicators;
    this.stillHoused = stillHoused;
    this.reports = reports;
    this.csv = csv;
    this.pdf = pdf;
    this.words = words;
    this.files = files;
  }

  /** A case behind a number, with the name that the lead knows. */
  record Named(String caseNumber, String name, String value, String outcome) {}

  /** The figures of a period; without one, of this year up to today. */
  @GetMapping
  String show(
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      HttpServletResponse response,
      Model model) {
    var today = indicators.today();
    var first = from.orElse(today.withDayOfYear(1).toString());
    var last = to.orElse(today.toString());
    model.addAttribute("from", first);
    model.addAttribute("to", last);
    model.addAttribute("words", words);
    model.addAttribute("landlords", reports.landlords());
    model.addAttribute(
        "years",
        IntStream.range(0, YEARS_TO_CHOOSE).mapToObj(back -> today.getYear() - back).toList());
    try {
      var period = Period.of(Optional.of(first), Optional.of(last), today);
      model.addAttribute("errors", List.<FieldError>of());
      model.addAttribute("period", period);
      model.addAttribute("figures", indicators.over(period));
      stillHoused
          .whole(Scope.of(period))
          .ifPresent(estimator -> model.addAttribute("curve", Curve.of(estimator)));
    } catch (BadRequest refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("errors", refused.errors());
    }
    return "cijfers";
  }

  /** The cases behind one line. */
  @GetMapping("/dossiers")
  String cases(
      @RequestParam(defaultValue = "") String cijfer,
      @RequestParam Optional<String> regel,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      Model model) {
    var period = Period.of(from, to, indicators.today());
    var figure =
        indicators.over(period).stream()
            .filter(one -> one.name().equals(cijfer))
            .findFirst()
            .orElseThrow(() -> new BadRequest("Dit cijfer bestaat niet.", List.of()));
    var cases = indicators.cases(cijfer, period, regel).orElseThrow();
    var names = files.names(cases.stream().map(Observed::caseNumber).distinct().toList());
    model.addAttribute("period", period);
    model.addAttribute("words", words);
    model.addAttribute("figure", figure);
    model.addAttribute(
        "line",
        figure.lines().stream()
            .filter(line -> regel.filter(line.line()::equals).isPresent())
            .map(Figure.Line::label)
            .findFirst()
            .orElse("Alle regels"));
    model.addAttribute("cases", cases.stream().map(one -> named(one, names)).toList());
    return "cijfers-dossiers";
  }

  /** A report to download. */
  @GetMapping("/verslag")
  Object report(
      @RequestParam(defaultValue = "") String year,
      @RequestParam Optional<String> landlord,
      @RequestParam(defaultValue = "pdf") String format) {
    var report = reports.of(year, landlord);
    return format.equals("csv")
        ? ReportsApi.file(csv.write(report), ReportsApi.CSV, report.fileName("csv"))
        : ReportsApi.file(pdf.print(report), MediaType.APPLICATION_PDF, report.fileName("pdf"));
  }

  @ExceptionHandler
  ModelAndView refused(BadRequest refused, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return new ModelAndView(
        "cijfers-fout", Map.of("sentence", refused.getMessage(), "errors", refused.errors()));
  }

  private static Named named(Observed one, Map<String, String> names) {
    return new Named(
        one.caseNumber(),
        names.getOrDefault(one.caseNumber(), ""),
        one.value().map(FigureWords::plain).orElse(""),
        one.outcome().map(FiguresPage::inDutch).orElse(""));
  }

  private static String inDutch(String outcome) {
    return switch (outcome) {
      case "HOUSED" -> "woont er nog";
      case "LOST" -> "woning verloren";
      case "LEFT_BY_CHOICE" -> "zelf vertrokken";
      case "DECEASED" -> "overleden";
      case "NOT_FOLLOWED" -> "niet meer gevolgd";
      case "COMMITTED" -> "toegekend";
      case "RESERVED" -> "gereserveerd";
      case "RELEASED" -> "teruggegeven";
      case "FOUNDED" -> "gegrond";
      case "UNFOUNDED" -> "niet gegrond";
      case "NO_REPLY" -> "geen antwoord";
      case "IN_TIME" -> "binnen de termijn";
      case "LATE" -> "later dan de termijn";
      case "NONE" -> "geen antwoord genoteerd";
      case "GRANTED" -> "gestart";
      case "NOT_GRANTED" -> "niet gestart";
      case "COACH" -> "wooncoach";
      case "INTENSIVE_COACH" -> "intensieve coach";
      default -> outcome;
    };
  }
}
