package be.woonspoor.trajectory;

import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.security.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/cases/{caseNumber}/export.json} and {@code .pdf}: the copy of a file as it would
 * be made now, for the lead to read before it is made final. Only while the person's question to
 * see it is open. Every look is noted in the file.
 */
@RestController
class FileExportApi {

  private final DataRequests requests;
  private final FileExports exports;
  private final FileJson json;
  private final FilePaper paper;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  FileExportApi(
      DataRequests requests,
      FileExports exports,
      FileJson json,
      FilePaper paper,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.exports = exports;
    this.json = json;
    this.paper = paper;
    this.timeline = timeline;
    this.events = events;
  }

  @GetMapping("/api/cases/{caseNumber}/export.json")
  @Transactional
  ResponseEntity<byte[]> json(@PathVariable String caseNumber) {
    return file(json.write(copy(caseNumber)), MediaType.APPLICATION_JSON, caseNumber + ".json");
  }

  @GetMapping("/api/cases/{caseNumber}/export.pdf")
  @Transactional
  ResponseEntity<byte[]> pdf(@PathVariable String caseNumber) {
    return file(
        paper.print(copy(caseNumber)).pdf(), MediaType.APPLICATION_PDF, caseNumber + ".pdf");
  }

  private FileExport copy(String caseNumber) {
    if (!CaseNumber.isValid(caseNumber)) {
      throw new NoSuchCase();
    }
    var export = exports.of(caseNumber, Withheld.NOTHING);
    if (requests.open(caseNumber, DataRequests.Kind.SEE).isEmpty()) {
      throw new NobodyAsked();
    }
    var user = CurrentUser.get().id();
    timeline.add(caseNumber, Timeline.Kind.STEP, user, "Inzage: kopie van het dossier gelezen");
    events.publishEvent(new FileCopied(caseNumber, user));
    return export;
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename("inzage-" + name).build()))
        .body(content);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NoSuchCase absent) {
    return problem(HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nobodyAsked(NobodyAsked absent) {
    return problem(
        HttpStatus.CONFLICT,
        "Er loopt geen vraag om dit dossier in te zien. Noteer eerst de vraag van de persoon.");
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence)).build();
  }

  private static final class NobodyAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
