package be.woonspoor.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
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
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final FeelEngine feel;
  private final ConcurrentMap<Asked, Object> answers = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, List<String>> names = new ConcurrentHashMap<>();

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
    if (expression.contains("now") || expression.contains("today")) {
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

  /** The values of the input and of all names that occur in an expression, in their order. */
  private List<Object> values(String expression, String input, VariableContext context) {
    var values = new ArrayList<Object>();
    values.add(value(input, context));
    for (var name : names.computeIfAbsent(expression, RememberedFeel::namesIn)) {
      if (context.containsVariable(name)) {
        values.add(name);
        values.add(value(name, context));
      }
    }
    return values;
  }

  private static Object value(String name, VariableContext context) {
    var value = context.resolve(name);
    return value == null ? null : value.getValue();
  }

  private static List<String> namesIn(String expression) {
    return NAME.matcher(expression).results().map(MatchResult::group).distinct().toList();
  }
}
