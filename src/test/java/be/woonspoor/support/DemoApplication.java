package be.woonspoor.support;

import be.woonspoor.WoonspoorApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The demo: the whole product on an embedded PostgreSQL, with the demo team and the cohort. Data
 * stays between runs in {@code .data/}.
 */
public final class DemoApplication {

  /** Throws away what an earlier run left. */
  static final String FRESH = "--demo.fresh";

  private static final Path DATA = Path.of(".data", "postgres");

  private DemoApplication() {}

  public static void main(String[] args) throws IOException {
    var arguments = new ArrayList<>(List.of(args));
    if (arguments.remove(FRESH)) {
      FileSystemUtils.deleteRecursively(DATA);
    }
    DATA.toFile().mkdirs();
    var database = EmbeddedDatabase.start(Optional.of(DATA));
    DemoLoad.setClockBeforeStart(database);
    arguments.addAll(settings(database));
    SpringApplication.from(WoonspoorApplication::main)
        .with(DemoAccounts.class, DemoLoad.class)
        .run(arguments.toArray(String[]::new));
  }

  private static List<String> settings(EmbeddedPostgres database) {
    return List.of(
        "--spring.profiles.active=demo",
        "--spring.datasource.url=" + EmbeddedDatabase.url(database),
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres");
  }
}
