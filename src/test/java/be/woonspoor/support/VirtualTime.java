package be.woonspoor.support;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Moves the one clock forward, from due timer to due timer, and runs what is due at its own time.
 * The job executor must be off.
 */
public final class VirtualTime {

  private static final int PAGE = 100;

  private final ManagementService management;
  private long timersFired;

  public VirtualTime(ProcessEngine engine) {
    this.management = engine.getManagementService();
  }

  /** Moves to an instant; timers that come due on the way fire at their own time. */
  public void moveTo(Instant target) {
    runMessages();
    for (var next = nextTimer(target); next != null; next = nextTimer(target)) {
      if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(next.getDuedate());
      }
      management.executeJob(next.getId());
      timersFired++;
      runMessages();
    }
    ClockUtil.setCurrentTime(Date.from(target));
  }

  /** Runs all async continuations, at the present time. */
  public void runMessages() {
    List<Job> messages;
    do {
      messages =
          management.createJobQuery().messages().active().withRetriesLeft().listPage(0, PAGE);
      messages.forEach(job -> management.executeJob(job.getId()));
    } while (!messages.isEmpty());
  }

  public long timersFired() {
    return timersFired;
  }

  private Job nextTimer(Instant target) {
    var due =
        management
            .createJobQuery()
            .timers()
            .active()
            .withRetriesLeft()
            .duedateLowerThan(Date.from(target.plusMillis(1)))
            .orderByJobDuedate()
            .asc()
            .listPage(0, 1);
    return due.isEmpty() ? null : due.get(0);
  }
}
