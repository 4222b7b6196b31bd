package be.woonspoor.insight;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The letters and documents of a case, to read and to print. The same rights as for the page of the
 * case; whoever opens a document of a case that is not theirs is noted for the team lead.
 */
@Controller
class CaseDocuments {

  /** Nothing but the document itself: no script, no style, no frame elsewhere. */
  private static final String POLICY = "default-src 'none'; frame-ancestors 'self'";

  private final Documents documents;
  private final CaseRights rights;
  private final CaseAccess access;

  CaseDocuments(Documents documents, CaseRights rights, CaseAccess access) {
    this.documents = documents;
    this.rights = rights;
    this.access = access;
  }

  /** One document as the API lists it; {@code href} opens it with a session. */
  record Entry(
      UUID id,
      String kind,
      String title,
      Document.Addressee addressee,
      String mediaType,
      int pages,
      Instant madeAt,
      String madeBy,
      String href) {

    static Entry of(Document document) {
      return new Entry(
          document.id(),
          document.kind(),
          document.title(),
          document.addressee(),
          document.mediaType(),
          document.pages(),
          document.madeAt(),
          document.madeBy(),
          "/dossier/" + document.caseNumber() + "/documenten/" + document.id());
    }
  }

  /** The documents of a case that one may open, the newest first. */
  @GetMapping("/api/cases/{caseNumber}/documents")
  @ResponseBody
  List<Entry> list(@PathVariable String caseNumber) {
    var user = CurrentUser.get();
    rights.file(caseNumber, user).orElseThrow(NoSuchCase::new);
    return documents.of(caseNumber).stream()
        .filter(document -> rights.mayOpen(document, user))
        .map(Entry::of)
        .toList();
  }

  /** One document, shown in the browser. */
  @GetMapping("/dossier/{caseNumber}/documenten/{id}")
  Object open(@PathVariable String caseNumber, @PathVariable String id) {
    var user = CurrentUser.get();
    var document =
        rights
            .file(caseNumber, user)
            .flatMap(file -> uuid(id))
            .flatMap(uuid -> documents.find(caseNumber, uuid))
            .filter(found -> rights.mayOpen(found, user));
    if (document.isEmpty()) {
      return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }
    var content = documents.open(document.get());
    if (!rights.isOwn(caseNumber, user)) {
      access.logOpened(document.get(), user.id());
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.get().mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.inline().filename(fileName(document.get())).build()))
        .body(content);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NoSuchCase absent) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer."))
        .build();
  }

  /** Names nobody: a download lies around. */
  private static String fileName(Document document) {
    var ending = document.mediaType().endsWith("json") ? ".json" : ".pdf";
    return document.caseNumber() + "-" + document.kind().toLowerCase(Locale.ROOT) + ending;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
