package be.woonspoor.trajectory;

import be.woonspoor.engine.Terms;
import be.woonspoor.team.Coaches;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over many running cases from one file. The file is checked as a whole: with one error
 * anywhere nothing is imported. A line whose key was imported before is passed over, so importing
 * the same file again changes nothing. What stands in the file reaches no log and no engine table.
 */
@Component
public class RunningCaseImport {

  private static final int MOST_LINES = 500;
  private static final int MOST_BYTES = 1_000_000;

  private final RunningCases cases;
  private final Coaches coaches;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RunningCaseImport(
      RunningCases cases, Coaches coaches, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.coaches = coaches;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What came of a file.
   *
   * @param errors everything that is wrong, by line and column
   * @param ready how many cases can be taken over, or were
   * @param known how many were taken over before
   * @param opened the case numbers of those that were opened now
   */
  public record Result(List<ImportError> errors, int ready, int known, List<String> opened) {}

  /** Checks a file; nothing changes. */
  @Transactional(readOnly = true)
  public Result check(byte[] file) {
    var reading = read(file);
    return new Result(reading.errors(), reading.fresh().size(), reading.known(), List.of());
  }

  /**
   * Imports a file, when nothing is wrong with it, as a whole or not at all.
   *
   * @param by who does it
   * @throws org.springframework.dao.DuplicateKeyException when somebody else imported one of its
   *     lines at the same moment; nothing is imported then
   */
  @Transactional
  public Result run(byte[] file, String by) {
    var reading = read(file);
    var opened = new ArrayList<String>();
    if (reading.errors().isEmpty()) {
      for (var running : reading.fresh()) {
        var caseNumber = cases.open(running, by);
        events.publishEvent(new RunningCaseOpened(caseNumber));
        opened.add(caseNumber);
      }
    }
    return new Result(reading.errors(), reading.fresh().size(), reading.known(), opened);
  }

  /** A file to begin with, as a Belgian Excel reads it. */
  public byte[] template() {
    var head = String.join(";", RunningCaseReader.COLUMNS);
    return ("\uFEFF" + head + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private record Reading(List<RunningCase> fresh, int known, List<ImportError> errors) {}

  private Reading read(byte[] file) {
    if (file.length > MOST_BYTES) {
      return failed("Het bestand is groter dan 1 MB.");
    }
    var table = CsvTable.read(file);
    var errors = new ArrayList<>(checkHeads(table));
    if (errors.isEmpty()) {
      errors.addAll(table.errors());
    }
    if (table.lines().size() > MOST_LINES) {
      return failed("Er staan meer dan " + MOST_LINES + " regels in het bestand; splits het op.");
    }
    var fresh = new ArrayList<RunningCase>();
    var known = 0;
    if (checkHeads(table).isEmpty()) {
      var seen = new Seen();
      for (var line : table.lines()) {
        var reader = new RunningCaseReader(table, line, today(), errors);
        var running = reader.read(coaches);
        if (running.isPresent() && !isOnceMore(running.get(), line.number(), seen, reader)) {
          var before = cases.takenOver(running.get().externalKey().orElseThrow());
          if (before.isPresent()) {
            known += refuseOther(running.get(), before.get(), reader);
          } else if (refuseDouble(running.get(), reader)) {
            fresh.add(running.get());
          }
        }
      }
    }
    return new Reading(fresh, known, errors);
  }

  private static final class Seen {
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<List<Object>, Integer> persons = new HashMap<>();
  }

  private static boolean isOnceMore(
      RunningCase running, int number, Seen seen, RunningCaseReader reader) {
    var key = seen.keys.putIfAbsent(running.externalKey().orElseThrow(), number);
    if (key != null) {
      reader.refuse(RunningCaseReader.KEY, "Dit kenmerk staat ook op regel " + key + ".");
      return true;
    }
    var person = running.person();
    List<Object> who =
        List.of(
            person.firstName().toLowerCase(java.util.Locale.ROOT),
            person.lastName().toLowerCase(java.util.Locale.ROOT),
            person.birthDate());
    var other = seen.persons.putIfAbsent(who, number);
    if (other != null) {
      reader.refuse(
          RunningCaseReader.LAST_NAME,
          "Dezelfde naam en geboortedatum staan ook op regel " + other + ".");
    }
    return other != null;
  }

  /** A key that is known must be about the same person. */
  private int refuseOther(RunningCase running, String before, RunningCaseReader reader) {
    if (cases.isAbout(before, running.person())) {
      return 1;
    }
    reader.refuse(
        RunningCaseReader.KEY, "Met dit kenmerk is al iemand anders overgenomen: " + before + ".");
    return 0;
  }

  private boolean refuseDouble(RunningCase running, RunningCaseReader reader) {
    var same = cases.sameAs(running.person());
    same.ifPresent(
        number ->
            reader.refuse(
                RunningCaseReader.LAST_NAME,
                "Er is al een dossier met deze naam en geboortedatum: " + number + "."));
    return same.isEmpty();
  }

  private static List<ImportError> checkHeads(CsvTable table) {
    var errors = new ArrayList<ImportError>();
    var heads = table.heads();
    if (heads.isEmpty()) {
      errors.add(new ImportError(1, "", "Het bestand is leeg."));
      return errors;
    }
    for (var column : RunningCaseReader.COLUMNS) {
      if (!heads.contains(column) && !RunningCaseReader.OPTIONAL.contains(column)) {
        errors.add(new ImportError(1, "", "De kolom " + column + " ontbreekt."));
      }
    }
    var seen = new HashSet<String>();
    for (var at = 0; at < heads.size(); at++) {
      var head = heads.get(at);
      if (!RunningCaseReader.COLUMNS.contains(head)) {
        errors.add(new ImportError(1, CsvTable.letter(at), "Deze kolom is niet bekend."));
      } else if (!seen.add(head)) {
        errors.add(new ImportError(1, CsvTable.letter(at), "Deze kolom staat er twee keer."));
      }
    }
    return errors;
  }

  private static Reading failed(String sentence) {
    return new Reading(List.of(), 0, List.of(new ImportError(1, "", sentence)));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
