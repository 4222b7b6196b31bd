package be.woonspoor.engine;

/** A message found no process of the case that waits for it. */
public final class NobodyWaits extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NobodyWaits(String caseNumber, String message) {
    super("no process of case " + caseNumber + " waits for " + message);
  }
}
