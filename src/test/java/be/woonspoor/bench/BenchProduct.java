package be.woonspoor.bench;

import be.woonspoor.WoonspoorApplication;
import be.woonspoor.support.DemoAccounts;
import be.woonspoor.support.EmbeddedDatabase;
import be.woonspoor.support.Journeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole product for a measurement: a server of its own on a fresh database whose commits reach
 * the disk, the job executor off unless the measurement wants it.
 */
final class BenchProduct implements AutoCloseable {

  private static final Path TARGET = Path.of("target", "bench");

  /** What tells of the database in a report. */
  private static final List<String> SHOWN =
      List.of("server_version", "fsync", "synchronous_commit", "shared_buffers");

  private final EmbeddedPostgres database;
  private final Path folder;
  private final ServletWebServerApplicationContext application;

  private BenchProduct(
      EmbeddedPostgres database, Path folder, ServletWebServerApplicationContext application) {
    this.database = database;
    this.folder = folder;
    this.application = application;
  }

  /**
   * Starts the product with its jobs run by nobody.
   *
   * @param with beans that the measurement adds
   */
  static BenchProduct start(Class<?>... with) throws IOException {
    return start(List.of(), with);
  }

  /**
   * Starts the product.
   *
   * @param settings that differ from those of the tests, as on a command line
   */
  static BenchProduct start(List<String> settings, Class<?>... with) throws IOException {
    Files.createDirectories(TARGET);
    var folder = Files.createTempDirectory(TARGET, "postgres");
    // a folder that stays is a folder with fsync on
    var database =
        EmbeddedDatabase.start(
            Optional.of(folder),
            Map.of(
                // a commit is on the disk when it answers, as in production; the embedded one would
                // not wait
                "synchronous_commit", "on",
                "shared_preload_libraries", "pg_stat_statements",
                "pg_stat_statements.track_planning", "on",
                // the seed of a hundred thousand cases is no reason for a checkpoint each minute
                "max_wal_size", "4GB"));
    var arguments = new ArrayList<String>();
    arguments.add("--spring.profiles.active=test");
    arguments.add("--server.port=0");
    arguments.add("--spring.datasource.hikari.maximum-pool-size=40");
    arguments.add("--spring.datasource.url=" + EmbeddedDatabase.url(database));
    arguments.add("--spring.datasource.username=postgres");
    arguments.add("--spring.datasource.password=postgres");
    arguments.addAll(settings);
    var running =
        SpringApplication.from(WoonspoorApplication::main)
            .with(DemoAccounts.class, Journeys.class)
            .with(with)
            .run(arguments.toArray(String[]::new));
    return new BenchProduct(
        database, folder, (ServletWebServerApplicationContext) running.getApplicationContext());
  }

  <T> T the(Class<T> bean) {
    return application.getBean(bean);
  }

  void publish(Object event) {
    application.publishEvent(event);
  }

  JdbcClient jdbc() {
    return the(JdbcClient.class);
  }

  String url() {
    return "http://localhost:" + application.getWebServer().getPort();
  }

  EmbeddedPostgres database() {
    return database;
  }

  /** The settings of the database that a figure depends on. */
  String databaseSettings() {
    return String.join(
        ", ",
        SHOWN.stream()
            .map(name -> name + " " + jdbc().sql("show " + name).query(String.class).single())
            .toList());
  }

  /** Stops the product and its database, and throws the data away, unless told to keep it. */
  @Override
  public void close() {
    ClockUtil.reset();
    application.close();
    try {
      database.close();
      if (Boolean.getBoolean("bench.keep")) {
        return;
      }
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
