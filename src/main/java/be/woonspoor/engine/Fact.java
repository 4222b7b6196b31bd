package be.woonspoor.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A declared process variable: its name, its type and the values it may take. Facts are all the
 * engine knows of a case: codes, yes or no, counts, moments and references; never a text, a name or
 * an amount (rule 3 of the design).
 *
 * @param <T> the type in Java; the engine stores a String, Boolean, Integer or Date
 */
public final class Fact<T> {

  private static final String USER_ID = "[A-Za-z0-9._-]{1,64}";

  private final String name;
  private final Kind kind;
  private final List<String> options;
  private final Function<T, Object> toEngine;
  private final Function<Object, T> fromEngine;
  private final Predicate<Object> accepts;

  /** What the engine stores. */
  public enum Kind {
    CODE,
    FLAG,
    COUNT,
    MOMENT,
    REFERENCE,
    USER_ID
  }

  private Fact(
      String name,
      Kind kind,
      List<String> options,
      Function<T, Object> toEngine,
      Function<Object, T> fromEngine,
      Predicate<Object> accepts) {
    this.name = name;
    this.kind = kind;
    this.options = options;
    this.toEngine = toEngine;
    this.fromEngine = fromEngine;
    this.accepts = accepts;
  }

  /** One of the constants of an enum, stored by its name. */
  public static <E extends Enum<E>> Fact<E> code(String name, Class<E> type) {
    var options = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return new Fact<>(
        name,
        Kind.CODE,
        options,
        Enum::name,
        value -> Enum.valueOf(type, (String) value),
        value -> value instanceof String text && options.contains(text));
  }

  /** Yes or no. */
  public static Fact<Boolean> flag(String name) {
    return new Fact<>(
        name, Kind.FLAG, List.of(), v -> v, v -> (Boolean) v, Boolean.class::isInstance);
  }

  /** A whole number that counts something. */
  public static Fact<Integer> count(String name) {
    return new Fact<>(
        name,
        Kind.COUNT,
        List.of(),
        v -> v,
        v -> ((Number) v).intValue(),
        v -> v instanceof Integer || v instanceof Long || v instanceof Short);
  }

  /** A point in time, such as a due date. */
  public static Fact<Instant> moment(String name) {
    return new Fact<>(
        name,
        Kind.MOMENT,
        List.of(),
        Date::from,
        v -> ((Date) v).toInstant(),
        Date.class::isInstance);
  }

  /** The id of something in the case file, such as a signal or an offer. */
  public static Fact<UUID> reference(String name) {
    return new Fact<>(
        name,
        Kind.REFERENCE,
        List.of(),
        UUID::toString,
        v -> UUID.fromString((String) v),
        v -> v instanceof String text && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
  }

  /** The opaque id of a member of staff. */
  public static Fact<String> userId(String name) {
    return new Fact<>(
        name,
        Kind.USER_ID,
        List.of(),
        v -> v,
        v -> (String) v,
        v -> v instanceof String text && text.matches(USER_ID));
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The values a code may take; empty for every other kind. */
  public List<String> options() {
    return options;
  }

  /** Whether the engine may store this value under this name; null clears a fact. */
  public boolean accepts(Object engineValue) {
    return engineValue == null || accepts.test(engineValue);
  }

  /** The value as the engine stores it. */
  public Object toEngine(T value) {
    return value == null ? null : toEngine.apply(value);
  }

  /** The value as Java sees it, from what the engine stores. */
  public T fromEngine(Object value) {
    return fromEngine.apply(value);
  }

  /**
   * The value of this fact.
   *
   * @throws MissingFact when it is not set
   */
  public T of(VariableScope scope) {
    return find(scope).orElseThrow(() -> new MissingFact(name));
  }

  /** The value of this fact, if it is set. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(fromEngine);
  }

  /** Sets this fact on the process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, toEngine(value));
  }

  /** This fact with a value, to send along with a message or a start. */
  public FactValue with(T value) {
    return new FactValue(name, toEngine(value));
  }

  @Override
  public String toString() {
    return name + ":" + kind;
  }
}
