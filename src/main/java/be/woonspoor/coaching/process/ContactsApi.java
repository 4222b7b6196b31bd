package be.woonspoor.coaching.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.coaching.CoachingRefused;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.engine.FactValue;
import be.woonspoor.engine.FieldError;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Contacts that were not planned, for the case page and for systems of the team. */
@RestController
class ContactsApi {

  private final Contacts contacts;
  private final ContactNotes notes;
  private final CaseFiles files;
  private final RuntimeService runtime;

  ContactsApi(Contacts contacts, ContactNotes notes, CaseFiles files, RuntimeService runtime) {
    this.contacts = contacts;
    this.notes = notes;
    this.files = files;
    this.runtime = runtime;
  }

  /** What became of it: whether a planned contact is superfluous now. */
  record Result(String caseNumber, boolean signOfLife) {}

  /** Fields that can't be accepted. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    Refused(List<FieldError> errors) {
      super("the contact is refused");
      this.errors = errors;
    }
  }

  /** Logs a contact or an attempt: 201, or why it can't be. */
  @PostMapping("/api/cases/{caseNumber}/contacts")
  @Transactional
  public ResponseEntity<Result> log(
      @PathVariable String caseNumber, @RequestBody ContactPost contact, Principal user) {
    files.get(caseNumber);
    var errors = contact.errors();
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    var logged = contact.logged(user.getName());
    var signOfLife = contacts.log(caseNumber, logged, contact.next());
    contact.signalled().ifPresent(signal -> notes.signal(caseNumber, signal, logged));
    runtime.startProcessInstanceByKey(
        LogContactProcess.KEY,
        caseNumber,
        FactValue.asVariables(LogContactProcess.SIGN_OF_LIFE.with(signOfLife)));
    return ResponseEntity.status(HttpStatus.CREATED).body(new Result(caseNumber, signOfLife));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    return answer(refused.errors);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(CoachingRefused refused) {
    return answer(List.of(new FieldError(refused.field(), refused.sentence())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NoSuchCase unknown) {
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer."));
  }

  private static ResponseEntity<ProblemDetail> answer(List<FieldError> errors) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Dit contact klopt niet. Er is niets bewaard.");
    problem.setProperty("errors", errors);
    return answer(problem);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
