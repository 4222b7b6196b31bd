package be.woonspoor.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of the schema as a section of the copy that a person gets: which columns, under which
 * names in the JSON and which words on paper. A column that is not told is declared so, too.
 *
 * <pre>{@code
 * FileTable.of("housing_need", "housingNeeds", "Wat u van een woning nodig hebt")
 *     .yesNo("step_free", "stepFree", "Zonder trappen")
 *     .sealed("sealed_wishes", "wishes", "Uw wensen")
 *     .internal("version");
 * }</pre>
 */
public final class FileTable {

  private static final String CASE = "case_number";
  private static final String ID = "id";

  private final String table;
  private final String name;
  private final String title;
  private final List<Told> told = new ArrayList<>();
  private final Set<String> internal = new HashSet<>(Set.of(CASE));
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Child> children = new ArrayList<>();
  private String key = ID;
  private String order = "";
  private Function<Row, Optional<String>> confidential = row -> Optional.empty();

  private FileTable(String table, String name, String title) {
    this.table = table;
    this.name = name;
    this.title = title;
  }

  /** What a value is, for the description of the JSON. */
  public enum Type {
    TEXT,
    DAY,
    MOMENT,
    NUMBER,
    YES_NO,
    CODE,
    STAFF,
    LIST,
    ROWS
  }

  /** A row of the table; sealed columns are opened. */
  public interface Row {

    /** A column as text, empty when it has no value. */
    Optional<String> text(String column);

    /** A day in Belgium, from a date or a moment. */
    Optional<LocalDate> day(String column);
  }

  /** A column that is told. */
  record Told(
      String column,
      String name,
      String label,
      Type type,
      Function<String, ?> reading,
      Map<String, Type> cells) {}

  /** Something that is kept but not told, and why, in Dutch. */
  record LeftOut(String column, String what, String why) {}

  /** A table that hangs on this one. */
  record Child(String column, FileTable table) {}

  /**
   * A table with its place in the copy.
   *
   * @param name in the JSON; it stays, whatever the table is called later
   * @param title the heading on paper, in Dutch, to the person
   */
  public static FileTable of(String table, String name, String title) {
    return new FileTable(table, name, title);
  }

  /** The column that names a row, where it is not {@code id}. */
  public FileTable key(String column) {
    this.key = column;
    return this;
  }

  /** The columns by which the rows are ordered. */
  public FileTable orderedBy(String columns) {
    this.order = columns;
    return this;
  }

  public FileTable text(String column, String name, String label) {
    return tell(column, name, label, Type.TEXT, value -> value);
  }

  public FileTable day(String column, String name, String label) {
    return tell(column, name, label, Type.DAY, value -> value);
  }

  public FileTable moment(String column, String name, String label) {
    return tell(column, name, label, Type.MOMENT, value -> value);
  }

  public FileTable number(String column, String name, String label) {
    return tell(column, name, label, Type.NUMBER, value -> value);
  }

  public FileTable yesNo(String column, String name, String label) {
    return tell(column, name, label, Type.YES_NO, value -> value);
  }

  /** A code, with the words for it. */
  public FileTable code(String column, String name, String label, Function<String, String> words) {
    return tell(column, name, label, Type.CODE, words);
  }

  /** A code of a fixed list, with the words for it. */
  public FileTable code(String column, String name, String label, Map<String, String> words) {
    return code(column, name, label, code -> words.getOrDefault(code, code));
  }

  /** Somebody of the staff: told by name and function, never by account. */
  public FileTable staff(String column, String name, String label) {
    return tell(column, name, label, Type.STAFF, value -> value);
  }

  /** A sealed text; it is opened as every sealed column is. */
  public FileTable sealed(String column, String name, String label) {
    return text(column, name, label);
  }

  /** Several words or sentences out of one column, sealed or not. */
  public FileTable list(
      String column, String name, String label, Function<String, List<String>> reading) {
    return tell(column, name, label, Type.LIST, reading);
  }

  /** A text out of a column that holds JSON, sealed or not; a column may be told in parts. */
  public FileTable part(
      String column, String name, String label, Function<JsonNode, String> reading) {
    return tell(column, name, label, Type.TEXT, reading.compose(SealedJson::tree));
  }

  /** Several texts out of a column that holds JSON. */
  public FileTable parts(
      String column, String name, String label, Function<JsonNode, List<String>> reading) {
    return tell(column, name, label, Type.LIST, reading.compose(SealedJson::tree));
  }

  /**
   * Rows out of a column that holds JSON.
   *
   * @param cells the names of their cells
   */
  public FileTable rows(
      String column,
      String name,
      String label,
      Map<String, Type> cells,
      Function<JsonNode, List<List<FileCopy.Field>>> reading) {
    told.add(
        new Told(
            column,
            name,
            label,
            Type.ROWS,
            reading
                .compose(SealedJson::tree)
                .andThen(
                    rows ->
                        rows.stream()
                            .map(row -> new FileCopy.Entry("", Optional.empty(), row))
                            .toList()),
            cells));
    return this;
  }

  /** Columns that say nothing about the person: keys, counters, hashes. */
  public FileTable internal(String... columns) {
    internal.addAll(Set.of(columns));
    return this;
  }

  /**
   * A column that is about somebody else.
   *
   * @param what is left out, for the list at the front of the copy
   * @param why in a few words
   */
  public FileTable leftOut(String column, String what, String why) {
    leftOut.add(new LeftOut(column, what, why));
    return this;
  }

  /** A table of which every row belongs to a row of this one, by a column that names its key. */
  public FileTable with(String column, FileTable child) {
    children.add(new Child(column, child.internal(ID, column)));
    return this;
  }

  /**
   * Rows in which somebody else speaks, perhaps in confidence.
   *
   * @param words what such a row is called when one chooses; empty for every other row
   */
  public FileTable confidential(Function<Row, Optional<String>> words) {
    this.confidential = words;
    return this;
  }

  private FileTable tell(
      String column, String field, String label, Type type, Function<String, ?> reading) {
    told.add(new Told(column, field, label, type, reading, Map.of()));
    return this;
  }

  /** The table in the schema. */
  public String table() {
    return table;
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  /** Every column that is told or said not to be. */
  public Set<String> columns() {
    return Stream.of(
            told.stream().map(Told::column),
            internal.stream(),
            leftOut.stream().map(LeftOut::column))
        .flatMap(columns -> columns)
        .collect(Collectors.toSet());
  }

  /** This table and those that hang on it. */
  public Stream<FileTable> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(child -> child.table.all()));
  }

  /** What an entry looks like in the JSON. */
  public Map<String, Shape> shape() {
    var shape = new LinkedHashMap<String, Shape>();
    for (var column : told) {
      var cells = new LinkedHashMap<String, Shape>();
      column.cells.forEach((cell, type) -> cells.put(cell, new Shape(type, cell, Map.of())));
      shape.put(column.name, new Shape(column.type, column.label, cells));
    }
    children.forEach(
        child ->
            shape.put(
                child.table.name, new Shape(Type.ROWS, child.table.title, child.table.shape())));
    return shape;
  }

  /**
   * The shape of one field.
   *
   * @param cells of rows
   */
  public record Shape(Type type, String label, Map<String, Shape> cells) {}

  List<Told> told() {
    return told;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  List<Child> children() {
    return children;
  }

  String key() {
    return key;
  }

  String order() {
    return order;
  }

  Optional<String> confidential(Row row) {
    return confidential.apply(row);
  }
}
