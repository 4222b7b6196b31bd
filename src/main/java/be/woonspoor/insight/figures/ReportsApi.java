package be.woonspoor.insight.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/reports/{year}}: the yearly report to the OCMW, or with {@code landlord} to a
 * landlord, as JSON, CSV or PDF. There is no person in it, and small numbers are kept back. The
 * team lead makes it and sends it.
 */
@RestController
@RequestMapping("/api/reports/{year}")
class ReportsApi {

  static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final YearReports reports;
  private final ReportCsv csv;
  private final ReportPdf pdf;

  ReportsApi(YearReports reports, ReportCsv csv, ReportPdf pdf) {
    this.reports = reports;
    this.csv = csv;
    this.pdf = pdf;
  }

  /** A report as the API tells it. */
  record Answer(
      int year,
      LocalDate from,
      LocalDate to,
      String title,
      String recipient,
      List<FigureView> figures) {}

  @GetMapping
  Answer json(@PathVariable String year, @RequestParam Optional<String> landlord) {
    var report = reports.of(year, landlord);
    return new Answer(
        report.year(),
        report.period().from(),
        report.period().to(),
        report.title(),
        report.recipient(),
        report.figures().stream().map(FigureView::outside).toList());
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable String year, @RequestParam Optional<String> landlord) {
    var report = reports.of(year, landlord);
    return file(csv.write(report), CSV, report.fileName("csv"));
  }

  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String year, @RequestParam Optional<String> landlord) {
    var report = reports.of(year, landlord);
    return file(pdf.print(report), MediaType.APPLICATION_PDF, report.fileName("pdf"));
  }

  /** A download, for the API and for the page. */
  static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name).build()))
        .body(content);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(BadRequest refused) {
    return ResponseEntity.of(refused.problem()).build();
  }
}
