package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import be.woonspoor.security.CurrentUser;
import be.woonspoor.security.Role;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  private final CaseTeam team;
  private final Clock clock;

  SignalApi(SignalDesk desk, CaseFiles files, CaseTeam team, Clock clock) {
    this.desk = desk;
    this.files = files;
    this.team = team;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param attached whether it was added to a signal of the same kind that was still open
   * @param reopened whether it opened one again that had been closed
   */
  record Result(String caseNumber, UUID signalId, boolean attached, boolean reopened) {}

  /** The same for a partner, who is told nothing of the case. */
  record Received(String caseNumber) {}

  /** Fields that can't be accepted. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    Refused(List<FieldError> errors) {
      super("the signal is refused");
      this.errors = errors;
    }
  }

  /**
   * Keeps a signal and has it followed up: 201, or everything that is wrong with it. A partner may
   * tell about the people whom its own account referred, and hears only that it arrived.
   */
  @PostMapping("/api/cases/{caseNumber}/signals")
  public ResponseEntity<Object> report(
      @PathVariable String caseNumber, @RequestBody SignalPost post) {
    var user = CurrentUser.get();
    var partner = !user.is(Role.WOONCOACH, Role.TEAMLEAD, Role.ADMINISTRATION);
    files.get(caseNumber);
    if (partner && !team.referrerOf(caseNumber).equals(Optional.of(user.id()))) {
      throw new NoSuchCase();
    }
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var errors = post.errors(today, partner);
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    var kept =
        desk.report(caseNumber, post.kindCode(), post.report(clock.instant(), today, user.id()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            partner
                ? new Received(caseNumber)
                : new Result(caseNumber, kept.signalId(), kept.attached(), kept.reopened()));
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
