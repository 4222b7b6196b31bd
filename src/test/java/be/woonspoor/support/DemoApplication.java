package be.woonspoor.support;

import be.woonspoor.WoonspoorApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
  private static final Path LOCK = Path.of(".data", "lock");

  private DemoApplication() {}

  public static void main(String[] args) throws IOException {
    var arguments = new ArrayList<>(List.of(args));
    DATA.toFile().mkdirs();
    if (!isAlone()) {
      System.err.println("A demo runs in this folder already; stop that one first.");
      System.exit(1);
    }
    stopWhatWasLeft();
    if (arguments.remove(FRESH)) {
      FileSystemUtils.deleteRecursively(DATA);
      DATA.toFile().mkdirs();
    }
    var database = EmbeddedDatabase.start(Optional.of(DATA));
    DemoLoad.setClockBeforeStart(database);
    arguments.addAll(settings(database));
    SpringApplication.from(WoonspoorApplication::main)
        .with(DemoAccounts.class, DemoLoad.class)
        .run(arguments.toArray(String[]::new));
  }

  /** Takes the folder for this process; the lock goes when the process goes, however it ends. */
  private static boolean isAlone() throws IOException {
    var channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return channel.tryLock() != null;
  }

  /** A demo that was killed leaves its database running. */
  private static void stopWhatWasLeft() throws IOException {
    var pid = DATA.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return;
    }
    var left = ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()));
    if (left.filter(DemoApplication::isPostgres).isPresent()) {
      left.get().destroy();
      left.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  private static List<String> settings(EmbeddedPostgres database) {
    return List.of(
        "--spring.profiles.active=demo",
        "--spring.datasource.url=" + EmbeddedDatabase.url(database),
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres");
  }
}
