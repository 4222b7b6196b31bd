package be.woonspoor.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * Evaluates the FEEL conditions of forms on the server. Reading a condition takes far longer than
 * evaluating it, so each is read once; there are as many as the forms have.
 */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
  private static final Map<String, Optional<ParsedExpression>> READ = new ConcurrentHashMap<>();

  private Feel() {}

  /** Whether a condition such as {@code =reply != "REFUSED"} holds; unknown names are null. */
  static boolean holds(String condition, Map<String, Object> values) {
    return READ.computeIfAbsent(condition, Feel::read)
        .map(expression -> ENGINE.evaluate(expression, values))
        .filter(result -> result.isSuccess() && Boolean.TRUE.equals(result.result()))
        .isPresent();
  }

  /** Whether an expression can be read at all. */
  static boolean isReadable(String condition) {
    return read(condition).isPresent();
  }

  private static Optional<ParsedExpression> read(String condition) {
    var result =
        ENGINE.parseExpression(condition.startsWith("=") ? condition.substring(1) : condition);
    return Optional.of(result).filter(ParseResult::isSuccess).map(ParseResult::parsedExpression);
  }
}
