package be.woonspoor.insight.figures;

import be.woonspoor.letters.Reports;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints a report as a PDF that a screen reader can read, in the dress of the letters. */
@Component
class ReportPdf {

  private final Reports reports;
  private final FigureWords words;

  ReportPdf(Reports reports, FigureWords words) {
    this.reports = reports;
    this.words = words;
  }

  byte[] print(YearReport report) {
    return reports.print(
        "yearly",
        report.title() + " voor " + report.recipient(),
        Map.of("report", report, "figureWords", words));
  }
}
