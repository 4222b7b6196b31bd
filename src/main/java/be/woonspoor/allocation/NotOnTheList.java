package be.woonspoor.allocation;

/** The order can only be changed for a case that waits for a place now. */
public final class NotOnTheList extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotOnTheList(String caseNumber) {
    super("case " + caseNumber + " does not wait for a place");
  }
}
