package be.woonspoor.insight.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One thing that is counted. A bean of this kind is all that a new figure needs. */
interface Indicator {

  /** Its name in the API. */
  String name();

  /** Counts it. */
  Result over(Scope scope);

  /**
   * What is counted.
   *
   * @param landlordId only what concerns this landlord; only figures that {@link
   *     #mayGoToLandlord()} heed it
   */
  record Scope(Period period, Optional<String> landlordId) {

    static Scope of(Period period) {
      return new Scope(period, Optional.empty());
    }

    boolean covers(Optional<String> landlord) {
      return landlordId.isEmpty() || landlordId.equals(landlord);
    }
  }

  /**
   * A figure, and the cases behind it for those who may know.
   *
   * @param cases asked for only when somebody wants them
   */
  record Result(Figure figure, Supplier<List<Observed>> cases) {

    Result(Figure figure, List<Observed> cases) {
      this(figure, () -> cases);
    }
  }

  /**
   * Whether a landlord may read it, of its own dwellings: nothing about guidance, signals, consent
   * or health (R9).
   */
  default boolean mayGoToLandlord() {
    return false;
  }
}
