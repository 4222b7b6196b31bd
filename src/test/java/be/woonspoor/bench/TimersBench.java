package be.woonspoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.JobExecutorSwitch;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.EmbeddedDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many contact timers a second the job executor gets through when many are due at once, and how
 * many the bare engine does with the same models on the same PostgreSQL.
 */
class TimersBench {

  private static final int TIMERS = Integer.getInteger("bench.timers", 10_000);
  private static final int ORIGINALS = 10;
  private static final double NANOS = 1e9;
  private static final long PATIENCE_SECONDS = 600;

  private static BenchProduct product;
  private static BenchReport report;

  @BeforeAll
  static void start() throws IOException {
    product = BenchProduct.start(List.of("--camunda.bpm.job-execution.enabled=true"));
    product.the(JobExecutorSwitch.class).pause();
    report = new BenchReport("timers", product.databaseSettings());
  }

  @AfterAll
  static void stop() throws IOException {
    report.write();
    product.close();
  }

  @Test
  void due_contact_timers() throws SQLException, IOException {
    var cases = new RealCases(product);
    for (var i = 0; i < ORIGINALS; i++) {
      cases.waitsForContact(DemoTeam.coaches().get(i % DemoTeam.coaches().size()), i);
    }
    var executor = product.the(JobExecutorSwitch.class);
    var ours =
        drain(
            "the product",
            product.the(DataSource.class),
            new Switch(executor::resume, executor::pause));
    var bare = bare();
    report.add("the product, of what the bare engine does", "percent", 100 * ours / bare, Map.of());
  }

  private static double bare() throws SQLException, IOException {
    product.jdbc().sql("create database bare").update();
    var url = EmbeddedDatabase.url(product.database(), "bare");
    try (var yardstick = BareEngine.start(url)) {
      for (var i = 0; i < ORIGINALS; i++) {
        waitsForContact(yardstick.engine(), "WS-2001-%05d".formatted(i));
      }
      var configuration =
          (ProcessEngineConfigurationImpl) yardstick.engine().getProcessEngineConfiguration();
      var executor = configuration.getJobExecutor();
      return drain(
          "the bare engine", yardstick.database(), new Switch(executor::start, executor::shutdown));
    }
  }

  /** The same place in the same models: a trajectory in coaching whose contact is planned. */
  private static void waitsForContact(ProcessEngine engine, String caseNumber) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("housing-trajectory")
        .businessKey(caseNumber)
        .startBeforeActivity("Coaching")
        .execute();
  }

  private record Switch(Runnable on, Runnable off) {}

  /** Makes so many cases wait, makes their timers due, and lets the executor run. */
  private static double drain(String who, DataSource database, Switch executor)
      throws SQLException, IOException {
    var jdbc = JdbcClient.create(database);
    try (var multiplier = new CaseMultiplier(database)) {
      multiplier.setAside("^WS-");
      var warmUp = TIMERS / ORIGINALS / 10;
      multiplier.copies(1, TIMERS / ORIGINALS + warmUp);
      multiplier.analyze();
      assertThat(multiplier.strays()).isEmpty();
      run(jdbc, executor, makeDue(jdbc, warmUp * ORIGINALS));
      var before = contactTasks(jdbc);
      var due = makeDue(jdbc, TIMERS);
      SlowStatements.count(jdbc);
      var seconds = run(jdbc, executor, due);
      SlowStatements.write(jdbc, "timers of " + who);
      assertThat(contactTasks(jdbc) - before).as("tasks that the timers made").isEqualTo(due);
      var perSecond = due / seconds;
      report.add(
          due + " due contact timers, " + who,
          "jobs/second",
          perSecond,
          Map.of("seconds", Math.round(seconds * 10) / 10.0));
      return perSecond;
    }
  }

  /** How long the executor needs until nothing is due any more. */
  private static double run(JdbcClient jdbc, Switch executor, int due) {
    assertThat(due(jdbc)).isEqualTo(due);
    var began = System.nanoTime();
    executor.on().run();
    while (due(jdbc) > 0) {
      assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    var seconds = (System.nanoTime() - began) / NANOS;
    executor.off().run();
    return seconds;
  }

  private static int makeDue(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            update act_ru_job set duedate_ = now() - interval '1 hour' * random()
            where id_ in (select id_ from act_ru_job
              where handler_cfg_ = 'ContactDay' and duedate_ > now() limit :most)
            """)
        .param("most", most)
        .update();
  }

  private static int due(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from act_ru_job where duedate_ <= now()")
        .query(Integer.class)
        .single();
  }

  private static long contactTasks(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from act_ru_task where task_def_key_ = 'LogPlannedContact'")
        .query(Long.class)
        .single();
  }
}
