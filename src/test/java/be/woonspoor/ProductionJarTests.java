package be.woonspoor;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.EmbeddedDatabase;
import be.woonspoor.support.Http;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product, started as in production, on an empty database and again. */
class ProductionJarTests {

  private static final Pattern STARTED = Pattern.compile("Started \\w+ in ([0-9.]+) seconds");
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final String OPERATOR_PASSWORD = "een lang wachtwoord voor de test";

  @TempDir private Path elsewhere;

  @Test
  void it_starts_with_its_operator_only_and_a_second_start_deploys_nothing() throws Exception {
    try (var database = EmbeddedDatabase.start(Optional.empty())) {
      try (var first = new Running(database, elsewhere.toFile(), OPERATOR_PASSWORD)) {
        System.out.printf("%nThe production jar started in %s s%n%n", first.seconds());
        assertThat(first.health()).isEqualTo(200);
        assertThat(first.status("beheerder", OPERATOR_PASSWORD)).isEqualTo(200);
        assertThat(first.status("lead", DemoTeam.PASSWORD)).isEqualTo(401);
        assertThat(first.log()).anyMatch(line -> line.matches(".*Deployed (\\d+) of \\1 models.*"));
      }
      try (var second = new Running(database, new File("."), OPERATOR_PASSWORD)) {
        assertThat(second.log()).anyMatch(line -> line.contains("are deployed already"));
      }
    }
  }

  @Test
  void the_password_of_the_demo_stops_it() throws Exception {
    try (var database = EmbeddedDatabase.start(Optional.empty());
        var refused = new Running(database, elsewhere.toFile(), DemoTeam.PASSWORD)) {
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.log()).noneMatch(line -> STARTED.matcher(line).find());
    }
  }

  /** A process of its own, as an operator starts it. */
  private static final class Running implements AutoCloseable {

    private final Process process;
    private final List<String> log = new ArrayList<>();

    Running(EmbeddedPostgres database, File folder, String password) throws IOException {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var builder =
          new ProcessBuilder(java, "-jar", jar().getAbsolutePath(), "--server.port=0")
              .directory(folder)
              .redirectErrorStream(true);
      builder
          .environment()
          .putAll(
              Map.of(
                  "SPRING_DATASOURCE_URL", EmbeddedDatabase.url(database),
                  "SPRING_DATASOURCE_USERNAME", "postgres",
                  "SPRING_DATASOURCE_PASSWORD", "postgres",
                  "WOONSPOOR_MASTER_KEY", "d29vbnNwb29yLWRlbW8ta2V5LW5vdC1mb3ItcmVhbCE=",
                  "WOONSPOOR_OPERATOR_ID", "beheerder",
                  "WOONSPOOR_OPERATOR_PASSWORD", password));
      builder
          .environment()
          .putAll(
              Map.of(
                  "WOONSPOOR_LETTERS_TEAM", "Team Wooncoaching",
                  "WOONSPOOR_LETTERS_STREET", "Voorbeeldstraat 1",
                  "WOONSPOOR_LETTERS_CITY", "9000 Gent",
                  "WOONSPOOR_LETTERS_PHONE", "09 000 00 00",
                  "WOONSPOOR_LETTERS_PHONEHOURS", "elke werkdag van 9 tot 16 uur",
                  "WOONSPOOR_LETTERS_EMAIL", "wooncoaching@example.org",
                  "WOONSPOOR_LETTERS_COMPLAINTS_NAME", "Klachtendienst",
                  "WOONSPOOR_LETTERS_COMPLAINTS_ADDRESS", "Voorbeeldplein 2, 9000 Gent",
                  "WOONSPOOR_LETTERS_SUPERVISOR_NAME", "Toezichthouder sociale huur",
                  "WOONSPOOR_LETTERS_SUPERVISOR_ADDRESS", "Voorbeeldlaan 3, 1000 Brussel"));
      process = builder.start();
      var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        log.add(line);
        if (STARTED.matcher(line).find()) {
          break;
        }
      }
    }

    List<String> log() {
      return log;
    }

    String seconds() {
      return find(STARTED);
    }

    int health() throws IOException, InterruptedException {
      var uri = URI.create("http://localhost:" + find(PORT) + "/actuator/health");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }

    int status(String user, String password) {
      return http(user, password).get("/engine-rest/process-definition").status();
    }

    int exitCode() throws InterruptedException {
      return process.waitFor();
    }

    private Http http(String user, String password) {
      return new Http("http://localhost:" + find(PORT), user, password);
    }

    private String find(Pattern pattern) {
      return log.stream()
          .map(pattern::matcher)
          .filter(java.util.regex.Matcher::find)
          .map(match -> match.group(1))
          .findFirst()
          .orElseThrow(() -> new AssertionError(String.join("\n", log)));
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }

    private static File jar() {
      var jars = new File("target").listFiles((folder, name) -> name.matches("woonspoor-.*\\.jar"));
      assertThat(jars).as("the packaged product under target/").hasSize(1);
      return jars[0];
    }
  }
}
