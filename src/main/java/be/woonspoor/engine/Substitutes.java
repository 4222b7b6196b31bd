package be.woonspoor.engine;

import java.util.Optional;
import java.util.Set;

/**
 * Who does the work of people who are away, so that no task waits for somebody who is not there.
 */
public interface Substitutes {

  /**
   * Who does the work of a person now: the person, or whoever stands in; empty when nobody does, so
   * that the work waits with its group.
   */
  Optional<String> doesTheWorkOf(String userId);

  /** Whose work the tasks of a group are, when everybody in one of these groups is away. */
  Optional<String> awayFor(Set<String> groups);
}
