package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@WoonspoorTest
class TrajectoriesTests {

  private static final int TOGETHER = 6;

  @Autowired private Trajectories trajectories;
  @Autowired private Journeys journeys;

  @Test
  void of_many_at_the_same_moment_one_carries_the_case() throws Exception {
    var caseNumber = journeys.aCase();
    var barrier = new CyclicBarrier(TOGETHER);
    var threads = Executors.newFixedThreadPool(TOGETHER);
    try {
      var tries = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < TOGETHER; i++) {
        tries.add(
            () -> {
              barrier.await();
              return opens(caseNumber);
            });
      }
      var opened = 0;
      for (var done : threads.invokeAll(tries)) {
        opened += done.get() ? 1 : 0;
      }
      assertThat(opened).isOne();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void telling_it_twice_for_one_process_is_harmless() {
    var caseNumber = journeys.aCase();
    var process = UUID.randomUUID().toString();
    trajectories.open(caseNumber, process, Instant.now());
    trajectories.open(caseNumber, process, Instant.now());
    assertThat(trajectories.live(caseNumber).orElseThrow().processInstanceId()).isEqualTo(process);
  }

  @Test
  void after_the_end_a_new_one_may_start_and_the_first_ending_counts() {
    var caseNumber = journeys.aCase();
    for (var process : List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString())) {
      trajectories.open(caseNumber, process, Instant.now());
      trajectories.end(process, Ending.TRAJECTORY_CLOSED, Instant.now());
      trajectories.end(process, Ending.CANCELLED, Instant.now());
      assertThat(trajectories.latest(caseNumber).orElseThrow().ending())
          .contains(Ending.TRAJECTORY_CLOSED);
      assertThat(trajectories.live(caseNumber)).isEmpty();
    }
  }

  private boolean opens(String caseNumber) {
    try {
      trajectories.open(caseNumber, UUID.randomUUID().toString(), Instant.now());
      return true;
    } catch (DuplicateKeyException second) {
      return false;
    }
  }
}
