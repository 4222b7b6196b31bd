package be.woonspoor.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that is kept about a person, read at one moment.
 *
 * @param chapters one for each section that there is, also when nothing is in it
 * @param leftOut what is kept but about somebody else
 */
public record FileCopy(String caseNumber, List<Chapter> chapters, List<LeftOut> leftOut) {

  /** A section with its entries. */
  public record Chapter(String name, String title, List<Entry> entries) {}

  /**
   * A row as it is told.
   *
   * @param key names the entry within the copy of its case
   * @param confidential what it is called when somebody else speaks in it
   */
  public record Entry(String key, Optional<String> confidential, List<Field> fields) {}

  /**
   * One value.
   *
   * @param value a text, {@link LocalDate}, {@link Instant}, number, flag, {@link Coded}, {@link
   *     Staff}, a list of texts, or a list of {@link Entry}
   */
  public record Field(String name, String label, Object value) {}

  /** A code with its words. */
  public record Coded(String code, String label) {}

  /** Somebody of the staff, by account; to be shown by name and function. */
  public record Staff(String account) {}

  /** What is not told, and why. */
  public record LeftOut(String what, String why) {}

  /** The entries in which somebody else speaks, wherever they stand. */
  public List<Entry> confidential() {
    return chapters.stream()
        .flatMap(chapter -> chapter.entries().stream())
        .flatMap(FileCopy::withHanging)
        .filter(entry -> entry.confidential().isPresent())
        .toList();
  }

  /** The same copy with other chapters. */
  public FileCopy map(Function<Chapter, Chapter> change) {
    return new FileCopy(caseNumber, chapters.stream().map(change).toList(), leftOut);
  }

  private static java.util.stream.Stream<Entry> withHanging(Entry entry) {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(entry),
        entry.fields().stream()
            .map(Field::value)
            .filter(List.class::isInstance)
            .flatMap(value -> ((List<?>) value).stream())
            .filter(Entry.class::isInstance)
            .flatMap(hanging -> withHanging((Entry) hanging)));
  }
}
