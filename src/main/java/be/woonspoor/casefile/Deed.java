package be.woonspoor.casefile;

import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction writes into case files, so that it can be told as one thing. */
final class Deed {

  private static final Object KEY = Deed.class;

  private Deed() {}

  /** The deed of the running transaction; one of its own for whatever is written outside of one. */
  static UUID current() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return UUID.randomUUID();
    }
    var known = (UUID) TransactionSynchronizationManager.getResource(KEY);
    if (known != null) {
      return known;
    }
    var deed = UUID.randomUUID();
    TransactionSynchronizationManager.bindResource(KEY, deed);
    TransactionSynchronizationManager.registerSynchronization(new Bound(deed));
    return deed;
  }

  /** Takes the deed away with its transaction, also while another one goes first. */
  private record Bound(UUID deed) implements TransactionSynchronization {

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(KEY, deed);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
  }
}
