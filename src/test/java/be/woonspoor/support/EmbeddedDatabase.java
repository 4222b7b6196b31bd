package be.woonspoor.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/** A real PostgreSQL 17 for the tests and the demo. */
public final class EmbeddedDatabase {

  private static EmbeddedPostgres shared;

  private EmbeddedDatabase() {}

  /** The one database of a test run; gone when the run ends. */
  public static synchronized EmbeddedPostgres shared() {
    if (shared == null) {
      shared = start(Optional.empty());
    }
    return shared;
  }

  /** Starts a database in a folder that stays, or in one that goes. */
  public static EmbeddedPostgres start(Optional<Path> folder) {
    return start(folder, Map.of());
  }

  /** The same with settings of the server that differ from what PostgreSQL comes with. */
  public static EmbeddedPostgres start(Optional<Path> folder, Map<String, String> settings) {
    try {
      var builder =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "120")
              .setServerConfig("fsync", folder.isPresent() ? "on" : "off")
              .setServerConfig("timezone", "UTC")
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60));
      settings.forEach(builder::setServerConfig);
      folder.ifPresent(path -> builder.setDataDirectory(path).setCleanDataDirectory(false));
      var postgres = builder.start();
      // after the application, which still needs it while it stops
      SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String url(EmbeddedPostgres postgres) {
    return url(postgres, "postgres");
  }

  /** The address of another database of the same server. */
  public static String url(EmbeddedPostgres postgres, String database) {
    return postgres.getJdbcUrl("postgres", database) + "&reWriteBatchedInserts=true";
  }
}
