package be.woonspoor.allocation;

/** A lease can't be signed without a place. */
public final class NoPlaceHeld extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoPlaceHeld(String caseNumber) {
    super("case " + caseNumber + " holds no place");
  }
}
