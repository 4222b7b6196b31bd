package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.process.Withdrawals.NothingToWithdraw;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.engine.FactValue;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** The withdrawal of an agreement, for the case page. */
@RestController
class WithdrawalApi {

  private static final int LONGEST_TEXT = 4000;

  private final Withdrawals withdrawals;
  private final CaseFiles files;
  private final RuntimeService runtime;
  private final Clock clock;

  WithdrawalApi(Withdrawals withdrawals, CaseFiles files, RuntimeService runtime, Clock clock) {
    this.withdrawals = withdrawals;
    this.files = files;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * A withdrawal.
   *
   * @param inOwnWords what the person said
   * @param saidOn the day; today when absent
   */
  record Withdrawal(String inOwnWords, LocalDate saidOn) {}

  /** What became of it. */
  record Result(String caseNumber, boolean leaseSigned) {}

  /** Fields that can't be accepted. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    Refused(List<FieldError> errors) {
      super("the withdrawal is refused");
      this.errors = errors;
    }
  }

  /** Withdraws the agreement of a case: 201, or why it can't be. */
  @PostMapping("/api/cases/{caseNumber}/withdrawal")
  @Transactional
  public ResponseEntity<Result> withdraw(
      @PathVariable String caseNumber, @RequestBody Withdrawal withdrawal, Principal user) {
    files.get(caseNumber);
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var errors = errors(withdrawal, today);
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    var leaseSigned =
        withdrawals.withdraw(
            caseNumber,
            Optional.ofNullable(withdrawal.saidOn()).orElse(today),
            withdrawal.inOwnWords().strip(),
            user.getName());
    runtime.startProcessInstanceByKey(
        WithdrawAgreementProcess.KEY,
        caseNumber,
        FactValue.asVariables(WithdrawAgreementProcess.LEASE_SIGNED.with(leaseSigned)));
    return ResponseEntity.status(HttpStatus.CREATED).body(new Result(caseNumber, leaseSigned));
  }

  private static List<FieldError> errors(Withdrawal withdrawal, LocalDate today) {
    var errors = new ArrayList<FieldError>();
    var words = withdrawal.inOwnWords();
    if (words == null || words.isBlank()) {
      errors.add(new FieldError("inOwnWords", "Vul dit veld in."));
    } else if (words.length() > LONGEST_TEXT) {
      errors.add(new FieldError("inOwnWords", "Hoogstens " + LONGEST_TEXT + " tekens."));
    }
    if (withdrawal.saidOn() != null && withdrawal.saidOn().isAfter(today)) {
      errors.add(new FieldError("saidOn", "Deze datum kan niet in de toekomst liggen."));
    }
    return errors;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "De intrekking klopt niet. Er is niets bewaard.");
    problem.setProperty("errors", refused.errors);
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(AgreementRefused refused) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.sentence());
    problem.setProperty("errors", List.of(new FieldError("saidOn", refused.sentence())));
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nothing(NothingToWithdraw nothing) {
    return answer(
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, NothingToWithdraw.SENTENCE));
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
