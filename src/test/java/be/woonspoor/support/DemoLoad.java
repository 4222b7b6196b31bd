package be.woonspoor.support;

import be.woonspoor.engine.JobExecutorSwitch;
import be.woonspoor.engine.Terms;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads the cohort into the demo: once, up to yesterday, in virtual time, while the pages are up
 * and other writers wait. An interrupted load goes on with the day it stopped at.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DemoLoad {

  private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int BUSY_DAYS = 8;
  private static final LocalTime FIRST_HOUR = LocalTime.of(0, 30);

  private final LocalDate lastDay = LocalDate.now(Terms.BELGIUM).minusDays(1);

  /** A first start happens in the past, so that yearly and weekly timers begin there. */
  static void setClockBeforeStart(EmbeddedPostgres database) {
    var jdbc = JdbcClient.create(database.getPostgresDatabase());
    var begun =
        jdbc.sql("select to_regclass('demo.day') is not null").query(Boolean.class).single();
    var diary = new Diary(jdbc);
    if (!diary.isFinished()) {
      var day = begun ? diary.lastDay().orElse(FIRST_DAY) : FIRST_DAY;
      var moment = day.atTime(FIRST_HOUR).atZone(Terms.BELGIUM).toInstant();
      ClockUtil.setCurrentTime(Date.from(moment));
    }
  }

  @Bean
  WritersWait writersWait() {
    return new WritersWait();
  }

  @Bean
  DemoStarted demoStarted(
      ProcessEngine engine,
      JdbcClient jdbc,
      WritersWait writers,
      JobExecutorSwitch jobs,
      ServletWebServerApplicationContext server,
      @Value("${demo.cohort:true}") boolean withCohort) {
    return new DemoStarted(engine, jdbc, writers, jobs, server, withCohort);
  }

  /** What happens once the pages are up. */
  final class DemoStarted {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final WritersWait writers;
    private final JobExecutorSwitch jobs;
    private final ServletWebServerApplicationContext server;
    private final boolean withCohort;

    DemoStarted(
        ProcessEngine engine,
        JdbcClient jdbc,
        WritersWait writers,
        JobExecutorSwitch jobs,
        ServletWebServerApplicationContext server,
        boolean withCohort) {
      this.engine = engine;
      this.jdbc = jdbc;
      this.writers = writers;
      this.jobs = jobs;
      this.server = server;
      this.withCohort = withCohort;
    }

    /**
     * The last event of a start: the job executor is on by then, and stays off once it is paused.
     */
    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
      if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
        announce();
      }
    }

    private void announce() {
      var url = "http://localhost:" + server.getWebServer().getPort();
      DemoTeam.logins().forEach(LOG::info);
      LOG.info("Woonspoor is up at {}", url);
      if (!withCohort) {
        ClockUtil.reset();
        return;
      }
      var play = new CohortPlay(engine, jdbc, url, writers.pass());
      if (play.isFinished()) {
        ClockUtil.reset();
        return;
      }
      writers.close();
      jobs.pause();
      var loader = new Thread(() -> load(play, url), "demo-load");
      loader.setDaemon(true);
      loader.start();
    }

    private void load(CohortPlay play, String url) {
      try {
        play.busyFrom(lastDay.minusDays(BUSY_DAYS));
        play.playUntil(
            lastDay,
            day -> {
              if (day.getDayOfMonth() == 1) {
                LOG.info("The demo year is being played: {}", day);
              }
            });
        play.leaveWork(lastDay);
        play.finish();
        LOG.info("The demo is loaded up to {}; log in at {}", lastDay, url);
      } catch (RuntimeException | AssertionError e) {
        LOG.error("The demo load stopped; it goes on at the next start", e);
      } finally {
        ClockUtil.reset();
        writers.open();
        jobs.resume();
      }
    }
  }
}
