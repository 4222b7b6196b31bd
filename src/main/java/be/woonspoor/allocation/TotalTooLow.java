package be.woonspoor.allocation;

/** A year can't have fewer places than are already reserved or committed. */
public final class TotalTooLow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int taken;

  TotalTooLow(PlaceYear year, int total) {
    super("place year " + year.year() + " can't have " + total + " places: it has " + year.taken());
    this.taken = year.taken();
  }

  /** How many places are reserved or committed. */
  public int taken() {
    return taken;
  }
}
