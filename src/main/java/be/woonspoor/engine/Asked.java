package be.woonspoor.engine;

import java.util.Map;
import java.util.function.Function;

/**
 * A question to a table as it was asked, and the means to ask it otherwise.
 *
 * @param outcomeOf the outcome of other inputs; null where they can't go together
 */
record Asked(
    DecisionContract contract,
    Map<String, Object> inputs,
    String outcome,
    Candidates candidates,
    Function<Map<String, Object>, Object> outcomeOf) {}
