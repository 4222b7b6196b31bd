package be.woonspoor.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who do something at the same moment, each in a thread. */
public final class AtOnce {

  private AtOnce() {}

  /** What became of each, in the order given; all begin together. */
  public static <T> List<T> all(List<Callable<T>> attempts) {
    var start = new CyclicBarrier(attempts.size());
    var people = Executors.newFixedThreadPool(attempts.size());
    try {
      var running = new ArrayList<Future<T>>();
      for (var attempt : attempts) {
        running.add(
            people.submit(
                () -> {
                  start.await();
                  return attempt.call();
                }));
      }
      var ended = new ArrayList<T>();
      for (var one : running) {
        ended.add(one.get());
      }
      return ended;
    } catch (Exception e) {
      throw new IllegalStateException("somebody did not come to an end", e);
    } finally {
      people.shutdownNow();
    }
  }
}
