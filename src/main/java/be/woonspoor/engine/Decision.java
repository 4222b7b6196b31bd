package be.woonspoor.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision table answered, and why.
 *
 * @param key id of the table
 * @param version version of the table in the engine
 * @param contentHash SHA-256 of the bytes of that version, in hex: they are kept, so that the table
 *     can be asked again
 * @param results one map of outputs per rule that fired, in the order of the table
 * @param rules the rules that fired
 */
public record Decision(
    String key,
    int version,
    String contentHash,
    List<Map<String, Object>> results,
    List<FiredRule> rules) {

  /** A rule that fired: its id and the sentence that says what it holds and where it comes from. */
  public record FiredRule(String id, String annotation) {}

  /** An output of the one rule that fired; empty when none did. */
  public <T> Optional<T> find(String output, Class<T> type) {
    return results.stream().findFirst().map(r -> r.get(output)).map(type::cast);
  }

  /**
   * An output of the one rule that fired.
   *
   * @throws IllegalStateException when no rule fired or the output is empty
   */
  public <T> T single(String output, Class<T> type) {
    return find(output, type)
        .orElseThrow(
            () -> new IllegalStateException("table " + key + " gives no '" + output + "' here"));
  }

  /** One output of every rule that fired. */
  public <T> List<T> all(String output, Class<T> type) {
    return results.stream().map(r -> type.cast(r.get(output))).toList();
  }
}
