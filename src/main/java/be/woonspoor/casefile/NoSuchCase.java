package be.woonspoor.casefile;

/** There is no case with this number, or not for whoever asks. */
public final class NoSuchCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchCase() {
    super("no such case");
  }
}
