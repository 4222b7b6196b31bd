package be.woonspoor.allocation;

/** Who keeps a place does not wait for one: a second place for one case is never given. */
public final class PlaceHeldAlready extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  PlaceHeldAlready(String caseNumber) {
    super("case " + caseNumber + " holds a place already");
  }
}
