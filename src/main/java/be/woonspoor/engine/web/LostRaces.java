package be.woonspoor.engine.web;

import be.woonspoor.engine.NobodyWaits;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
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
    NobodyWaits.class
  })
  ProblemDetail lost() {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, SENTENCE);
  }
}
