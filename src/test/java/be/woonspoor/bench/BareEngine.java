package be.woonspoor.bench;

import be.woonspoor.engine.model.ModelFiles;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The yardstick: Camunda's engine as it comes, on the same models and forms, with nothing of ours.
 * What the models call answers at once and does nothing but set the dates that their timers need.
 * The settings that are the engine's own (history full, authorization, ids, threads) are those of
 * the product.
 */
final class BareEngine implements AutoCloseable {

  private static final Pattern CALLED = Pattern.compile("delegateExpression=\"[$#]\\{(\\w+)}\"");
  private static final int CONNECTIONS = 40;

  private final HikariDataSource database;
  private final ProcessEngine engine;

  private BareEngine(HikariDataSource database, ProcessEngine engine) {
    this.database = database;
    this.engine = engine;
  }

  /** Starts the engine on an empty database and deploys the models and forms of the product. */
  static BareEngine start(String url) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setPassword("postgres");
    pool.setMaximumPoolSize(CONNECTIONS);
    var database = new HikariDataSource(pool);
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setAuthorizationEnabled(true);
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setHistoryTimeToLive("P3650D");
    configuration.setMetricsEnabled(false);
    configuration.setJobExecutorActivate(false);
    configuration.setJobExecutor(jobExecutor());
    configuration.setBeans(beans());
    var engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    for (var file : ModelFiles.onClassPath()) {
      deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes()));
    }
    deployment.deploy();
    return new BareEngine(database, engine);
  }

  ProcessEngine engine() {
    return engine;
  }

  DataSource database() {
    return database;
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }

  /** As many threads as the product has, and as eager. */
  private static DefaultJobExecutor jobExecutor() {
    var executor = new DefaultJobExecutor();
    executor.setCorePoolSize(3);
    executor.setMaxPoolSize(6);
    executor.setQueueSize(6);
    executor.setMaxWait(10_000);
    executor.setBackoffTimeInMillis(50);
    executor.setMaxBackoff(2_000);
    return executor;
  }

  private static Map<Object, Object> beans() {
    var beans = new HashMap<Object, Object>();
    for (var file : ModelFiles.onClassPath()) {
      var called = CALLED.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
      while (called.find()) {
        beans.put(called.group(1), new Stub());
      }
    }
    beans.put("terms", new StubTerms());
    return beans;
  }

  /** Stands for any delegate or listener. */
  static final class Stub implements JavaDelegate, ExecutionListener, TaskListener {

    @Override
    public void execute(DelegateExecution execution) {
      if (execution.getCurrentActivityId().equals("PlanContact")) {
        execution.setVariable("nextContact", in(7));
        execution.setVariable("silenceDue", in(28));
        execution.setVariable("reviewNow", false);
      }
    }

    @Override
    public void notify(DelegateExecution execution) {
      // the yardstick knows no case file
    }

    @Override
    public void notify(DelegateTask task) {
      // nor who does what
    }
  }

  /** Stands for the bean that timers ask. */
  public static final class StubTerms {

    /** Everything is due in three months. */
    public Date due(String term, DelegateExecution execution) {
      return in(90);
    }
  }

  private static Date in(int days) {
    return Date.from(Instant.now().plus(Duration.ofDays(days)));
  }
}
