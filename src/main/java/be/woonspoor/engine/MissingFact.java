package be.woonspoor.engine;

/** A process was asked for a fact that nobody has set yet. */
public final class MissingFact extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingFact(String name) {
    super("the fact '" + name + "' is not set here");
  }
}
