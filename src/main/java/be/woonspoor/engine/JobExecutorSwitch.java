package be.woonspoor.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Turns the job executor off and on again, and tells health about it: off on purpose is not down.
 */
@Component("jobExecutorHealthIndicator")
public class JobExecutorSwitch implements HealthIndicator {

  private final ObjectProvider<ProcessEngine> engine;
  private volatile boolean paused;

  JobExecutorSwitch(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  /** Stops taking jobs until {@link #resume()}. */
  public synchronized void pause() {
    paused = true;
    executor().shutdown();
  }

  public synchronized void resume() {
    paused = false;
    executor().start();
  }

  @Override
  public Health health() {
    var executor = executor();
    var wanted = configuration().isJobExecutorActivate() && !paused;
    var health = wanted && !executor.isActive() ? Health.down() : Health.up();
    return health
        .withDetail("active", executor.isActive())
        .withDetail("offOnPurpose", !wanted)
        .build();
  }

  private JobExecutor executor() {
    return configuration().getJobExecutor();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
  }
}
