package be.woonspoor.agreement;

/** A step of the agreement that can't be taken; carries the reason for the person at work. */
public final class AgreementRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  AgreementRefused(String sentence) {
    super("this step of the agreement can't be taken");
    this.sentence = sentence;
  }

  /** Why, in Dutch; without anything from the file, for refusals end up in the log. */
  public String sentence() {
    return sentence;
  }
}
