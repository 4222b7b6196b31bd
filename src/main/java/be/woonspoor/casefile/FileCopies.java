package be.woonspoor.casefile;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole file of a case from the tables that the capabilities declare. */
@Repository
public class FileCopies {

  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final ObjectProvider<FileSections> sections;

  FileCopies(JdbcClient jdbc, Sealer sealer, ObjectProvider<FileSections> sections) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.sections = sections;
  }

  /** All sections that there are, in the order of the copy. */
  public List<FileTable> tables() {
    return sections.orderedStream().flatMap(part -> part.tables().stream()).toList();
  }

  /**
   * Reads everything that is kept about the person of a case, as it stood at one moment.
   *
   * @throws NoSuchCase when there is no such case, or no key to open it
   */
  @Transactional(readOnly = true)
  public FileCopy of(String caseNumber) {
    var known =
        jdbc.sql("select count(*) from woonspoor.case_file where case_number = :number")
            .param("number", caseNumber)
            .query(Long.class)
            .single();
    if (known == 0 || !sealer.hasKey(caseNumber)) {
      throw new NoSuchCase();
    }
    var tables = tables();
    return new FileCopy(
        caseNumber,
        tables.stream()
            .map(
                table ->
                    new FileCopy.Chapter(table.name(), table.title(), entries(table, caseNumber)))
            .toList(),
        tables.stream()
            .flatMap(FileTable::all)
            .flatMap(table -> table.leftOut().stream())
            .map(left -> new FileCopy.LeftOut(left.what(), left.why()))
            .distinct()
            .toList());
  }

  private List<FileCopy.Entry> entries(FileTable table, String caseNumber) {
    var from = "select t.* from woonspoor." + table.table() + " t where t.case_number = :number";
    return read(table, caseNumber, from).stream().map(Read::entry).toList();
  }

  /** An entry and the row it was read from. */
  private record Read(OpenedRow row, FileCopy.Entry entry) {}

  /** One query for each table, however many rows hang on how many. */
  private List<Read> read(FileTable table, String caseNumber, String from) {
    var rows =
        jdbc
            .sql(from + (table.order().isEmpty() ? "" : " order by " + table.order()))
            .param("number", caseNumber)
            .query()
            .listOfRows()
            .stream()
            .map(columns -> new OpenedRow(caseNumber, columns))
            .toList();
    var hanging = new LinkedHashMap<FileTable, Map<String, List<FileCopy.Entry>>>();
    if (!rows.isEmpty()) {
      for (var child : table.children()) {
        var below =
            "select t.* from woonspoor.%s t join (%s) up on t.%s = up.%s"
                .formatted(child.table().table(), from, child.column(), table.key());
        hanging.put(
            child.table(),
            read(child.table(), caseNumber, below).stream()
                .collect(
                    Collectors.groupingBy(
                        read -> read.row().text(child.column()).orElseThrow(),
                        Collectors.mapping(Read::entry, Collectors.toList()))));
      }
    }
    return rows.stream().map(row -> new Read(row, entry(table, row, hanging))).toList();
  }

  private static FileCopy.Entry entry(
      FileTable table, OpenedRow row, Map<FileTable, Map<String, List<FileCopy.Entry>>> hanging) {
    var fields = new ArrayList<FileCopy.Field>();
    for (var told : table.told()) {
      row.value(told)
          .ifPresent(value -> fields.add(new FileCopy.Field(told.name(), told.label(), value)));
    }
    var id = row.text(table.key()).orElse("");
    hanging.forEach(
        (child, entries) -> {
          var own = entries.getOrDefault(id, List.of());
          if (!own.isEmpty()) {
            fields.add(new FileCopy.Field(child.name(), child.title(), own));
          }
        });
    return new FileCopy.Entry(table.name() + ":" + id, table.confidential(row), fields);
  }

  /** A row as the database gave it; what is sealed is opened when somebody asks. */
  private final class OpenedRow implements FileTable.Row {

    private final String caseNumber;
    private final Map<String, Object> columns;

    private OpenedRow(String caseNumber, Map<String, Object> columns) {
      this.caseNumber = caseNumber;
      this.columns = columns;
    }

    @Override
    public Optional<String> text(String column) {
      var value = columns.get(column);
      return value instanceof byte[] sealed
          ? Optional.of(sealer.open(caseNumber, sealed))
          : Optional.ofNullable(value).map(Object::toString);
    }

    @Override
    public Optional<LocalDate> day(String column) {
      var value = columns.get(column);
      if (value instanceof Timestamp at) {
        return Optional.of(at.toInstant().atZone(BELGIUM).toLocalDate());
      }
      return value instanceof Date day ? Optional.of(day.toLocalDate()) : Optional.empty();
    }

    private Optional<Object> value(FileTable.Told told) {
      var value = columns.get(told.column());
      if (value == null) {
        return Optional.empty();
      }
      return switch (told.type()) {
        case DAY -> day(told.column()).map(day -> day);
        case MOMENT -> Optional.of(((Timestamp) value).toInstant());
        case NUMBER, YES_NO -> Optional.of(value);
        case STAFF -> Optional.of(new FileCopy.Staff(value.toString()));
        case CODE ->
            text(told.column())
                .filter(code -> !code.isBlank())
                .map(code -> new FileCopy.Coded(code, told.reading().apply(code).toString()));
        case TEXT, LIST, ROWS ->
            text(told.column()).map(told.reading()).map(Object.class::cast).filter(this::says);
      };
    }

    private boolean says(Object value) {
      return value instanceof Collection<?> many ? !many.isEmpty() : !value.toString().isBlank();
    }
  }
}
