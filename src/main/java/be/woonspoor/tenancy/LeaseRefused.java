package be.woonspoor.tenancy;

/** A lease can't be written down like this; carries the reason for the person at work. */
public final class LeaseRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  LeaseRefused(String sentence) {
    super("this lease can't be kept");
    this.sentence = sentence;
  }

  /** Why, in Dutch. */
  public String sentence() {
    return sentence;
  }
}
