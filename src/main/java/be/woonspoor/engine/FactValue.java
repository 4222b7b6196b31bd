package be.woonspoor.engine;

import java.util.HashMap;
import java.util.Map;

/** A fact and the value it gets, as the engine stores it. */
public record FactValue(String name, Object value) {

  /** The facts as variables of the engine. */
  public static Map<String, Object> asVariables(FactValue... facts) {
    var variables = new HashMap<String, Object>();
    for (var fact : facts) {
      variables.put(fact.name(), fact.value());
    }
    return variables;
  }
}
