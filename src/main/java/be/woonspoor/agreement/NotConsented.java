package be.woonspoor.agreement;

/** Something would be shared that the person does not, or no longer, agree to. */
public final class NotConsented extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, in Dutch; without anything from the file, for refusals end up in the log. */
  public static final String SENTENCE =
      "Hiervoor geldt vandaag geen toestemming van de persoon. Er is niets gedeeld.";

  NotConsented() {
    super("no consent of the person covers this today");
  }
}
