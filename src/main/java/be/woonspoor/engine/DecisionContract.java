package be.woonspoor.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Java side and a decision agree on: what its inputs and outcomes mean. A decision that
 * asks a table of the same key also says how its outcome follows from the answer.
 */
public abstract class DecisionContract {

  private final String decision;
  private final String title;
  private final Map<String, String> outcomes;
  private final Map<String, Input> inputs = new LinkedHashMap<>();

  /**
   * @param title as people call it
   * @param outcomes code and words of every outcome
   * @param inputs in the order in which a change of one is named before a change of another
   */
  protected DecisionContract(
      String decision, String title, Map<String, String> outcomes, Input... inputs) {
    this.decision = decision;
    this.title = title;
    this.outcomes = Map.copyOf(outcomes);
    for (var input : inputs) {
      this.inputs.put(input.name(), input);
    }
  }

  public final String decision() {
    return decision;
  }

  public final String title() {
    return title;
  }

  public final String outcomeInWords(String outcome) {
    return outcomes.getOrDefault(outcome, outcome);
  }

  public final List<Input> inputs() {
    return new ArrayList<>(inputs.values());
  }

  public final Optional<Input> input(String name) {
    return Optional.ofNullable(inputs.get(name));
  }

  /** Whether a table decides. */
  public boolean asksTable() {
    return true;
  }

  /**
   * The outcome that follows from the answer of the table. Of the inputs it may look at those only
   * that the table does not ask.
   */
  public abstract String outcome(Decision answer, Map<String, Object> inputs);

  /** A decision that no table makes, but a named policy or a person. */
  public abstract static class WithoutTable extends DecisionContract {

    protected WithoutTable(
        String decision, String title, Map<String, String> outcomes, Input... inputs) {
      super(decision, title, outcomes, inputs);
    }

    @Override
    public final boolean asksTable() {
      return false;
    }

    @Override
    public final String outcome(Decision answer, Map<String, Object> inputs) {
      throw new UnsupportedOperationException(decision() + " asks no table");
    }
  }
}
