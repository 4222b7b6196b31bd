package be.woonspoor.allocation;

/** A sub-quota can't allow fewer places than already count in it. */
public final class QuotaTooLow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int taken;

  QuotaTooLow(int year, int taken, int most) {
    super("a sub-quota of " + year + " can't be " + most + ": " + taken + " places count in it");
    this.taken = taken;
  }

  /** How many places are reserved or committed within it. */
  public int taken() {
    return taken;
  }
}
