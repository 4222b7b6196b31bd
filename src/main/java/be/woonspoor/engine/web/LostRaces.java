package be.woonspoor.engine.web;

import be.woonspoor.engine.NobodyWaits;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What our API answers to whoever came second: nothing is changed, and looking again helps. */
@RestControllerAdvice
class LostRaces {

  static final String SENTENCE =
      "Iemand anders was net bezig met hetzelfde. Kijk opnieuw en probeer het nog eens.";

  @ExceptionHandler({
    OptimisticLockingException.class,
    ConcurrencyFailureException.class,
    DuplicateKeyException.class,
    NobodyWaits.class
  })
  ProblemDetail lost() {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, SENTENCE);
  }

  @ExceptionHandler
  ProblemDetail perhapsLost(ProcessEngineException failure) {
    if (isLost(failure.getCode())) {
      return lost();
    }
    throw failure;
  }

  /**
   * The engine's own code for two transactions that waited for each other's rows, of which
   * PostgreSQL rolled one back. Its message only says that something went wrong in the database.
   */
  static boolean isLost(int engineCode) {
    return engineCode == BuiltinExceptionCode.DEADLOCK.getCode()
        || engineCode == BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode();
  }
}
