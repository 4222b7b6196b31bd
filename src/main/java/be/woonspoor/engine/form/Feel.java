package be.woonspoor.engine.form;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Evaluates the FEEL conditions of forms on the server. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private Feel() {}

  /** Whether a condition such as {@code =reply != "REFUSED"} holds; unknown names are null. */
  static boolean holds(String condition, Map<String, Object> values) {
    var expression = condition.startsWith("=") ? condition.substring(1) : condition;
    var result = ENGINE.evaluateExpression(expression, values);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  /** Whether an expression can be read at all. */
  static boolean isReadable(String condition) {
    var expression = condition.startsWith("=") ? condition.substring(1) : condition;
    return ENGINE.parseExpression(expression).isSuccess();
  }
}
