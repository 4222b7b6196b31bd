package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contact with the tenant, or an attempt at one.
 *
 * @param on the day on which it was, in Belgium
 * @param summary how it goes, in one line; sealed at rest, as all that follows but the user
 * @param note what the coach noted
 * @param agreed what was agreed for next time
 * @param domains what it was about
 * @param by user id of who had or tried the contact
 */
public record LoggedContact(
    LocalDate on,
    Manner manner,
    Reached reached,
    Optional<String> summary,
    Optional<String> note,
    Optional<String> agreed,
    Set<LifeDomain> domains,
    String by) {

  /** A contact of which less is noted. */
  public LoggedContact(
      LocalDate on,
      Manner manner,
      Reached reached,
      Optional<String> note,
      Optional<String> agreed,
      String by) {
    this(on, manner, reached, Optional.empty(), note, agreed, Set.of(), by);
  }

  /** Everything that was noted of it, the line first; empty text when nothing was. */
  public String story() {
    return Stream.of(summary, note).flatMap(Optional::stream).collect(Collectors.joining("\n"));
  }
}
