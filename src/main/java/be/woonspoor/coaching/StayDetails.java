package be.woonspoor.coaching;

import java.util.Optional;
import java.util.Set;

/**
 * What is sealed of a stay elsewhere. Nobody is asked why somebody is there.
 *
 * @param where which house, ward or town
 * @param reach how to reach the person there: visiting hours, number
 * @param wish what the person wants in the meantime and for the return
 * @param home what is looked after at home
 */
public record StayDetails(
    Optional<String> where, Optional<String> reach, Optional<String> wish, Set<HomeKept> home) {

  /** Nothing known. */
  public static final StayDetails NONE =
      new StayDetails(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  /** Newer details in the place of older ones; what is not told again stays as it was. */
  StayDetails over(StayDetails older) {
    return new StayDetails(
        where.or(older::where),
        reach.or(older::reach),
        wish.or(older::wish),
        home.isEmpty() ? older.home() : home);
  }
}
