package be.woonspoor.coaching.process;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what was promised in a note: the lines that begin with "Afspraak:". So a note needs no
 * field of its own for it, and the next contact and the handover still show it apart.
 */
final class Promises {

  private static final Pattern PROMISE =
      Pattern.compile(
          "^\\s*[-*]?\\s*(?:afspraak|afspraken|afgesproken)\\s*:\\s*(\\S.*?)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Promises() {}

  /** The promises of a note, a line each; empty when it has none. */
  static Optional<String> in(Optional<String> note) {
    return note.map(
            text ->
                PROMISE
                    .matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.joining("\n")))
        .filter(found -> !found.isEmpty());
  }
}
