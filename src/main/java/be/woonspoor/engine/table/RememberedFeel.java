package be.woonspoor.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * FEEL that remembers its answers: the engine's own reads every cell anew each time, and the search
 * for what would have made a difference asks the same cells over and over. An answer depends on the
 * expression and on the values of the names in it, nothing else.
 */
final class RememberedFeel implements FeelEngine {

  private static final int MOST = 50_000;
  private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

  private final FeelEngine feel;
  private final ConcurrentMap<Asked, Object> answers = new ConcurrentHashMap<>();

  RememberedFeel(FeelEngine feel) {
    this.feel = feel;
  }

  private record Asked(String expression, String input, List<Object> values) {}

  private static final Object NOTHING = new Object();

  @Override
  public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
    @SuppressWarnings("unchecked")
    var answer =
        (T)
            remembered(
                expression, "", context, () -> feel.evaluateSimpleExpression(expression, context));
    return answer;
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputName, VariableContext context) {
    return (Boolean)
        remembered(
            expression,
            inputName,
            context,
            () -> feel.evaluateSimpleUnaryTests(expression, inputName, context));
  }

  private Object remembered(
      String expression, String input, VariableContext context, Supplier<Object> ask) {
    if (CLOCK.matcher(expression).find()) {
      return ask.get();
    }
    var asked = new Asked(expression, input, values(expression, input, context));
    var known = answers.get(asked);
    if (known == null) {
      if (answers.size() >= MOST) {
        answers.clear();
      }
      var answer = ask.get();
      known = answer == null ? NOTHING : answer;
      answers.put(asked, known);
    }
    return known == NOTHING ? null : known;
  }

  /** The values of all names that may occur in an expression, in the order of their names. */
  private static List<Object> values(String expression, String input, VariableContext context) {
    var values = new ArrayList<Object>();
    context.keySet().stream()
        .filter(name -> name.equals(input) || expression.contains(name))
        .sorted()
        .forEach(
            name -> {
              var value = context.resolve(name);
              values.add(name);
              values.add(value == null ? null : value.getValue());
            });
    return values;
  }
}
