package be.woonspoor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured: JSON under {@code target/bench/} for programs, and for people one table of
 * everything that this run has measured so far; the last one printed is the whole.
 */
final class BenchReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Path FOLDER = Path.of("target", "bench");
  private static final String RUN = System.getProperty("bench.run", "alone");
  private static final long MIB = 1024L * 1024;
  private static final double NANOS_PER_MS = 1e6;

  private final String name;
  private final String database;
  private final double loadBefore = load();
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param what the case that was measured, such as {@code 8 threads}
   */
  record Row(String what, String unit, double value, Map<String, Object> details) {}

  /**
   * @param database the settings of the database that the figures depend on
   */
  BenchReport(String name, String database) {
    this.name = name;
    this.database = database;
  }

  void add(String what, String unit, double value, Map<String, Object> details) {
    rows.add(new Row(what, unit, value, new LinkedHashMap<>(details)));
  }

  /** Half of the times were at most this, in milliseconds. */
  static double p50(long[] nanos) {
    return percentile(nanos, 50);
  }

  /** Of twenty times nineteen were at most this, in milliseconds. */
  static double p95(long[] nanos) {
    return percentile(nanos, 95);
  }

  private static double percentile(long[] nanos, int percent) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return oneDecimal(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]);
  }

  private static double oneDecimal(long nanos) {
    return Math.round(nanos / NANOS_PER_MS * 10) / 10.0;
  }

  /** Writes {@code target/bench/<name>.json} and prints the table of the run so far. */
  void write() throws IOException {
    Files.createDirectories(FOLDER);
    var report = new LinkedHashMap<String, Object>();
    report.put("name", name);
    report.put("run", RUN);
    report.put("at", Instant.now().toString());
    report.put("machine", machine());
    report.put("database", database);
    report.put("rows", rows);
    JSON.writeValue(FOLDER.resolve(name + ".json").toFile(), report);
    var table = tableOfThisRun();
    Files.writeString(FOLDER.resolve("table.txt"), table);
    System.out.println(table);
  }

  private static String tableOfThisRun() throws IOException {
    var table = new StringBuilder("%nBENCH%n".formatted());
    try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
      var reports = new ArrayList<JsonNode>();
      for (var file : files) {
        reports.add(JSON.readTree(file.toFile()));
      }
      reports.stream()
          .filter(report -> report.path("run").asText().equals(RUN))
          .sorted((one, other) -> one.path("at").asText().compareTo(other.path("at").asText()))
          .forEach(report -> append(table, report));
    }
    return table.toString();
  }

  private static void append(StringBuilder table, JsonNode report) {
    table.append(
        "%s: %s; PostgreSQL %s%n"
            .formatted(
                report.path("name").asText(),
                words(report.path("machine")),
                report.path("database").asText()));
    for (var row : report.path("rows")) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %-58s %10.1f %-12s %s%n",
              row.path("what").asText(),
              row.path("value").asDouble(),
              row.path("unit").asText(),
              words(row.path("details"))));
    }
  }

  private static String words(JsonNode node) {
    var words = new ArrayList<String>();
    node.properties().forEach(one -> words.add(one.getKey() + " " + text(one.getValue())));
    return String.join(", ", words);
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private Map<String, Object> machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var machine = new LinkedHashMap<String, Object>();
    machine.put("cores", system.getAvailableProcessors());
    machine.put("loadBefore", loadBefore);
    machine.put("loadAfter", load());
    machine.put("heapMiB", Runtime.getRuntime().maxMemory() / MIB);
    machine.put("java", System.getProperty("java.version"));
    machine.put("os", system.getName() + " " + system.getArch());
    return machine;
  }

  private static double load() {
    return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 10)
        / 10.0;
  }
}
