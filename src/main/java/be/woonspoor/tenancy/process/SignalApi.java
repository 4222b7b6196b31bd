package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signals about a tenancy, for the case page and for partners' systems. */
@RestController
class SignalApi {

  private final SignalDesk desk;
  private final CaseFiles files;
  private final Clock clock;

  SignalApi(SignalDesk desk, CaseFiles files, Clock clock) {
    this.desk = desk;
    this.files = files;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param attached whether it was added to a signal of the same kind that was still open
   */
  record Result(String caseNumber, UUID signalId, boolean attached) {}

  /** Fields that can't be accepted. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    Refused(List<FieldError> errors) {
      super("the signal is refused");
      this.errors = errors;
    }
  }

  /** Keeps a signal and has it followed up: 201, or everything that is wrong with it. */
  @PostMapping("/api/cases/{caseNumber}/signals")
  public ResponseEntity<Result> report(
      @PathVariable String caseNumber, @RequestBody SignalPost post, Principal user) {
    files.get(caseNumber);
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var errors = post.errors(today);
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    var kept =
        desk.report(
            caseNumber, post.kindCode(), post.report(clock.instant(), today, user.getName()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new Result(caseNumber, kept.signalId(), kept.attached()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Het signaal klopt niet. Er is niets bewaard.");
    problem.setProperty("errors", refused.errors);
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NoSuchCase unknown) {
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
