package be.woonspoor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one input of a decision means: the one place for its words, its values and who can change
 * it.
 *
 * @param unit what a number counts; empty for other kinds
 * @param lowest smallest number that makes sense, {@code highest} the largest; in whole units
 * @param values the codes with their words, in order
 */
public record Input(
    String name,
    String label,
    Kind kind,
    String unit,
    int lowest,
    int highest,
    Map<String, String> values,
    Changes changes) {

  /** What kind of value it is. */
  public enum Kind {
    NUMBER,
    FLAG,
    CODE
  }

  /** Who or what can make it another value. */
  public enum Changes {
    /** Somebody can, so it may be named as what would have made a difference. */
    BY_PEOPLE,
    /** Only time does, such as an age. */
    WITH_TIME,
    /** A fact of that day, a norm, or an answer that is the person's own. */
    NEVER
  }

  /** A whole number of something. */
  public static Input number(String name, String label, String unit, int lowest, int highest) {
    return new Input(name, label, Kind.NUMBER, unit, lowest, highest, Map.of(), Changes.BY_PEOPLE);
  }

  /** Yes or no. */
  public static Input flag(String name, String label) {
    return new Input(name, label, Kind.FLAG, "", 0, 1, Map.of(), Changes.BY_PEOPLE);
  }

  /** One of some codes. */
  public static <E extends Enum<E>> Input code(
      String name, String label, Class<E> codes, Function<E, String> words) {
    var values = new LinkedHashMap<String, String>();
    Arrays.stream(codes.getEnumConstants()).forEach(e -> values.put(e.name(), words.apply(e)));
    return new Input(name, label, Kind.CODE, "", 0, 0, values, Changes.BY_PEOPLE);
  }

  /** The same, of which only time makes another value. */
  public Input withTime() {
    return new Input(name, label, kind, unit, lowest, highest, values, Changes.WITH_TIME);
  }

  /** The same, which nobody can change. */
  public Input fixed() {
    return new Input(name, label, kind, unit, lowest, highest, values, Changes.NEVER);
  }

  /** A value in words. */
  public String words(Object value) {
    if (value == null) {
      return "niets";
    }
    return switch (kind) {
      case FLAG -> Boolean.TRUE.equals(value) ? "ja" : "nee";
      case CODE -> values.getOrDefault(value.toString(), value.toString());
      case NUMBER -> (DutchWords.number(value) + " " + unit).strip();
    };
  }

  /** How far two values lie apart, from just over 0 to 1; two codes or flags are 1 apart. */
  double distance(Object from, Object to) {
    if (kind != Kind.NUMBER || !(from instanceof Number a) || !(to instanceof Number b)) {
      return 1;
    }
    return Math.min(1, Math.abs(a.doubleValue() - b.doubleValue()) / (highest - lowest));
  }

  /** All other values, where they are few enough to try each. */
  List<Object> others(Object value) {
    var others = new ArrayList<Object>();
    switch (kind) {
      case FLAG -> others.addAll(List.of(true, false));
      case CODE -> others.addAll(values.keySet());
      case NUMBER -> {
        for (var number = lowest; number <= highest; number++) {
          others.add(like(value, number));
        }
      }
    }
    others.removeIf(other -> same(other, value));
    return others;
  }

  /** A number of the type that the input has. */
  static Object like(Object value, double number) {
    return value instanceof Double ? (Object) number : (Object) (int) number;
  }

  private static boolean same(Object one, Object other) {
    return one instanceof Number a && other instanceof Number b
        ? a.doubleValue() == b.doubleValue()
        : one.equals(other);
  }
}
