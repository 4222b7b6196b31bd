package be.woonspoor.insight.figures;

import be.woonspoor.engine.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What was asked can't be answered; every reason at once, in sentences. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final transient List<FieldError> errors;

  BadRequest(String sentence, List<FieldError> errors) {
    super(sentence);
    this.sentence = sentence;
    this.errors = List.copyOf(errors);
  }

  List<FieldError> errors() {
    return errors;
  }

  ProblemDetail problem() {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
    problem.setProperty("errors", errors);
    return problem;
  }
}
