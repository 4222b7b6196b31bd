package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * Writes a report as a table with one number a line, as spreadsheets in Belgium open it:
 * semicolons, decimal commas, a byte order mark.
 */
@Component
class ReportCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL
          .builder()
          .setDelimiter(';')
          .setHeader(
              "jaar",
              "van",
              "tot en met",
              "voor",
              "cijfer",
              "onderwerp",
              "regel",
              "omschrijving",
              "maat",
              "maat in woorden",
              "eenheid",
              "waarde")
          .get();

  private final SmallCounts smallCounts;

  ReportCsv(SmallCounts smallCounts) {
    this.smallCounts = smallCounts;
  }

  byte[] write(YearReport report) {
    var text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, FORMAT)) {
      for (var figure : report.figures()) {
        for (var line : figure.lines()) {
          for (var measure : figure.measures()) {
            write(printer, report, figure, line, measure);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a report can't be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(
      CSVPrinter printer, YearReport report, Figure figure, Line line, Measure measure)
      throws IOException {
    printer.printRecord(
        report.year(),
        report.period().from(),
        report.period().to(),
        harmless(report.recipient()),
        figure.name(),
        figure.title(),
        line.line(),
        line.label(),
        measure.name(),
        measure.label(),
        measure.unit().name().toLowerCase(Locale.ROOT),
        line.keepsBack(measure)
            ? smallCounts.words()
            : line.value(measure).map(FigureWords::plain).orElse(""));
  }

  /** A name that a spreadsheet would take for a formula gets a quote before it. */
  private static String harmless(String name) {
    return name.matches("^[=+\\-@\\t\\r].*") ? "'" + name : name;
  }
}
