package be.woonspoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.WoonspoorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that is kept about a person is missing from the copy of the file. */
@WoonspoorTest
class WholeFileTests {

  /** Tables of a case that tell the person nothing, and why. */
  private static final Map<String, String> NOT_TOLD =
      Map.of(
          "case_key", "a key of the cipher",
          "receipt_chain", "the head of a chain of hashes",
          "signal_deed", "where in a step it stands what was done; the step is told",
          "broken_receipts", "a finding about the chain of hashes",
          "form_draft", "what somebody of the staff typed and did not submit; gone after 14 days",
          "place_ledger", "the movements of the table place, which is told");

  /** Never told, where a table has them. */
  private static final Set<String> USUAL = Set.of("case_number", "id");

  @Autowired private FileCopies copies;
  @Autowired private JdbcClient jdbc;

  @Test
  void every_table_that_belongs_to_a_case_is_told_or_says_why_not() {
    var told = told().keySet();
    var forgotten = new TreeSet<>(tablesOfACase());
    forgotten.removeAll(told);
    forgotten.removeAll(NOT_TOLD.keySet());
    assertThat(forgotten)
        .as(
            """
            These tables hold something about a person and are in no section of the copy that a person gets. \
            For each, add to the class …InFile of its capability (a FileSections bean; see \
            tenancy/TenancyInFile for an example):
              FileTable.of("<table>", "<nameInJson>", "<Dutch heading, to the person>")
                  .day("<date column>", "<name>", "<Dutch label>") and so on: text, moment, number, \
            yesNo, code, staff, sealed, part; .internal("id", "version") for keys;
            or, when it hangs on a table that is told already: .with("<its foreign key>", FileTable.of(…)).
            When it tells the person nothing (a key, a hash, an index), add it to NOT_TOLD in this test \
            with the reason.""")
        .isEmpty();
  }

  @Test
  void every_column_of_a_told_table_is_told_or_said_to_be_internal_or_left_out() {
    var missing = new ArrayList<String>();
    told()
        .forEach(
            (table, columns) ->
                columnsOf(table).stream()
                    .filter(column -> !columns.contains(column))
                    .forEach(column -> missing.add(table + "." + column)));
    assertThat(missing)
        .as(
            "columns that no section tells: in the FileTable of the table add .day(…), .sealed(…) …,"
                + " .internal(…) for a key or counter, or .leftOut(…) for what is about somebody else")
        .isEmpty();
  }

  @Test
  void a_section_names_only_what_exists() {
    told()
        .forEach(
            (table, columns) ->
                assertThat(columnsOf(table))
                    .as("columns of %s", table)
                    .containsAll(columns.stream().filter(c -> !USUAL.contains(c)).toList()));
    assertThat(tablesOfACase()).as("exceptions that exist").containsAll(NOT_TOLD.keySet());
  }

  @Test
  void names_in_the_json_are_not_taken_twice() {
    assertThat(copies.tables()).extracting(FileTable::name).doesNotHaveDuplicates();
    copies.tables().stream()
        .flatMap(FileTable::all)
        .forEach(
            table ->
                assertThat(table.told())
                    .as("fields of %s", table.name())
                    .extracting(FileTable.Told::name)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][A-Za-z]*")));
  }

  private Map<String, Set<String>> told() {
    var told = new HashMap<String, Set<String>>();
    copies.tables().stream()
        .flatMap(FileTable::all)
        .forEach(
            table ->
                told.computeIfAbsent(table.table(), name -> new HashSet<>())
                    .addAll(table.columns()));
    return told;
  }

  /** Tables with a case number, and those that hang on one, however far. */
  private Set<String> tablesOfACase() {
    var links =
        jdbc.sql(
                """
                select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
                from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                where c.contype = 'f' and n.nspname = 'woonspoor'
                """)
            .query((row, index) -> List.of(plain(row.getString(1)), plain(row.getString(2))))
            .list();
    Set<String> found =
        jdbc
            .sql(
                """
                select table_name from information_schema.columns
                where table_schema = 'woonspoor' and column_name = 'case_number'
                """)
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.toCollection(HashSet::new));
    while (links.stream()
        .filter(link -> found.contains(link.get(1)))
        .map(link -> found.add(link.get(0)))
        .reduce(false, Boolean::logicalOr)) {
      // until nothing more hangs on what was found
    }
    return found;
  }

  private List<String> columnsOf(String table) {
    return jdbc.sql(
            """
            select column_name from information_schema.columns
            where table_schema = 'woonspoor' and table_name = :table
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  private static String plain(String table) {
    return table.replace("woonspoor.", "");
  }
}
