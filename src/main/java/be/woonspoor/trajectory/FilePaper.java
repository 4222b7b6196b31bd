package be.woonspoor.trajectory;

import be.woonspoor.casefile.FileCopy;
import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints a copy of a file to read on paper, or with a screen reader. */
@Component
class FilePaper {

  static final String TITLE = "Kopie van uw dossier";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Terms.BELGIUM);

  private final Reports reports;

  FilePaper(Reports reports) {
    this.reports = reports;
  }

  /**
   * A line of an entry.
   *
   * @param text empty when there are points
   */
  public record Line(String label, String text, List<String> points) {}

  /** An entry: its first line names it. */
  public record Item(List<Line> lines) {}

  /** A section with something in it. */
  public record Part(String title, List<Item> items) {}

  Reports.Printed print(FileExport export) {
    return reports.printed(
        "file",
        TITLE,
        Map.of(
            "export",
            export,
            "parts",
            export.chapters().stream()
                .filter(chapter -> !chapter.entries().isEmpty())
                .map(FilePaper::part)
                .toList(),
            "empty",
            export.chapters().stream()
                .filter(chapter -> chapter.entries().isEmpty())
                .map(FileCopy.Chapter::title)
                .toList()));
  }

  private static Part part(FileCopy.Chapter chapter) {
    return new Part(
        chapter.title(),
        chapter.entries().stream()
            .map(entry -> new Item(entry.fields().stream().map(FilePaper::line).toList()))
            .toList());
  }

  private static Line line(FileCopy.Field field) {
    return field.value() instanceof List<?> many
        ? new Line(field.label(), "", many.stream().map(FilePaper::words).toList())
        : new Line(field.label(), words(field.value()), List.of());
  }

  private static String words(Object value) {
    if (value instanceof LocalDate day) {
      return day.format(DAY);
    }
    if (value instanceof Instant at) {
      return MOMENT.format(at);
    }
    if (value instanceof Boolean yes) {
      return yes ? "ja" : "nee";
    }
    if (value instanceof Number number) {
      return number.toString().replace('.', ',');
    }
    if (value instanceof FileCopy.Coded coded) {
      return coded.label();
    }
    if (value instanceof FileCopy.Entry entry) {
      return entry.fields().stream().map(FilePaper::cell).collect(Collectors.joining(" · "));
    }
    if (value instanceof List<?> many) {
      return many.stream().map(FilePaper::words).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  /** A cell of a row; names that only a machine reads are left out. */
  private static String cell(FileCopy.Field field) {
    var words = words(field.value());
    return field.label().isBlank() ? words : field.label() + ": " + words;
  }
}
