package be.woonspoor.bench;

import be.woonspoor.WoonspoorApplication;
import be.woonspoor.support.DemoAccounts;
import be.woonspoor.support.EmbeddedDatabase;
import be.woonspoor.support.Journeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The whole product for a measurement: a server of its own on a fresh database whose commits reach
 * the disk, the job executor off.
 */
final class BenchProduct implements AutoCloseable {

  private static final Path TARGET = Path.of("target", "bench");

  private final ServletWebServerApplicationContext application;

  private BenchProduct(ServletWebServerApplicationContext application) {
    this.application = application;
  }

  /**
   * Starts the product.
   *
   * @param with beans that the measurement adds
   */
  static BenchProduct start(Class<?>... with) throws IOException {
    Files.createDirectories(TARGET);
    // a folder that stays is a folder with fsync on
    var database =
        EmbeddedDatabase.start(Optional.of(Files.createTempDirectory(TARGET, "postgres")));
    var running =
        SpringApplication.from(WoonspoorApplication::main)
            .with(DemoAccounts.class, Journeys.class)
            .with(with)
            .run(
                "--spring.profiles.active=test",
                "--server.port=0",
                "--spring.datasource.hikari.maximum-pool-size=40",
                "--spring.datasource.url=" + EmbeddedDatabase.url(database),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    return new BenchProduct((ServletWebServerApplicationContext) running.getApplicationContext());
  }

  <T> T the(Class<T> bean) {
    return application.getBean(bean);
  }

  String url() {
    return "http://localhost:" + application.getWebServer().getPort();
  }

  @Override
  public void close() {
    ClockUtil.reset();
    application.close();
  }
}
