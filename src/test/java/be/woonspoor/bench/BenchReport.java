package be.woonspoor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured: a table for people and JSON under {@code target/bench/} for programs. */
final class BenchReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final long MIB = 1024L * 1024;

  private final String name;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param what the case that was measured, such as {@code 8 threads}
   */
  record Row(String what, String unit, double value, Map<String, Object> details) {}

  BenchReport(String name) {
    this.name = name;
  }

  void add(String what, String unit, double value, Map<String, Object> details) {
    rows.add(new Row(what, unit, value, new LinkedHashMap<>(details)));
  }

  /** Prints the table and writes {@code target/bench/<name>.json}. */
  void write() throws IOException {
    var table = new StringBuilder("%n%s (%s)%n".formatted(name, machine()));
    for (var row : rows) {
      table.append(
          "  %-52s %10.1f %-16s %s%n"
              .formatted(row.what(), row.value(), row.unit(), row.details()));
    }
    System.out.println(table);
    var folder = Path.of("target", "bench");
    Files.createDirectories(folder);
    JSON.writeValue(
        folder.resolve(name + ".json").toFile(),
        Map.of("name", name, "at", Instant.now().toString(), "machine", machine(), "rows", rows));
  }

  private static Map<String, Object> machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var machine = new LinkedHashMap<String, Object>();
    machine.put("cores", system.getAvailableProcessors());
    machine.put("loadBefore", Math.round(system.getSystemLoadAverage() * 10) / 10.0);
    machine.put("heapMiB", Runtime.getRuntime().maxMemory() / MIB);
    machine.put("java", System.getProperty("java.version"));
    machine.put("os", system.getName() + " " + system.getArch());
    return machine;
  }
}
