package be.woonspoor.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the Java side and a model agree on: the key of the process and the facts it may hold. A
 * variable that is not declared here can't be stored, whatever the door.
 */
public abstract class ProcessContract {

  private final String key;
  private final Concern concern;
  private final Map<String, Fact<?>> facts = new LinkedHashMap<>();

  protected ProcessContract(String key, Concern concern, Fact<?>... facts) {
    this.key = key;
    this.concern = concern;
    for (var fact : facts) {
      this.facts.put(fact.name(), fact);
    }
  }

  public final String key() {
    return key;
  }

  public final Concern concern() {
    return concern;
  }

  public final Optional<Fact<?>> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  public final Map<String, Fact<?>> facts() {
    return Map.copyOf(facts);
  }
}
