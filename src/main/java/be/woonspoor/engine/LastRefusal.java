package be.woonspoor.engine;

import java.util.Optional;

/**
 * The refusal that happened in this thread, for the filter that words the answer: the engine's REST
 * API keeps only the text of an exception.
 */
public final class LastRefusal {

  private static final ThreadLocal<FormRefused> REFUSAL = new ThreadLocal<>();

  private LastRefusal() {}

  static void remember(FormRefused refusal) {
    REFUSAL.set(refusal);
  }

  public static Optional<FormRefused> take() {
    var refusal = Optional.ofNullable(REFUSAL.get());
    REFUSAL.remove();
    return refusal;
  }
}
