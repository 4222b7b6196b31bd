package be.woonspoor.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * How the inputs of a decision move with time, all together.
 *
 * @param day the day for which was decided
 * @param inputs what they will be on a later day; asked for many days, so it may not be slow
 */
public record OverTime(LocalDate day, Function<LocalDate, Map<String, Object>> inputs) {}
