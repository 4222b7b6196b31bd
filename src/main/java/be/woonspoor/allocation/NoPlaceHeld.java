package be.woonspoor.allocation;

/** Without a place there is no nomination, no offer and no lease. */
public final class NoPlaceHeld extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoPlaceHeld(String caseNumber) {
    super("case " + caseNumber + " holds no place");
  }
}
