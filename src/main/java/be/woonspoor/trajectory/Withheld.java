package be.woonspoor.trajectory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody decided to keep back from a copy, each with the reason that the person reads.
 *
 * @param entries keys of entries in which somebody else speaks
 * @param words words about somebody else, as they stand in the file
 */
public record Withheld(Map<String, String> entries, Map<String, String> words) {

  /** Nothing: what is not decided is shown. */
  public static final Withheld NOTHING = new Withheld(Map.of(), Map.of());

  public Withheld {
    entries = new LinkedHashMap<>(entries);
    words = new LinkedHashMap<>(words);
  }
}
