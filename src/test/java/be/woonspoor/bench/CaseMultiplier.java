package be.woonspoor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Multiplies real cases by SQL. The cases that the engine and the product made are set aside, row
 * by row of every table that knows them: the engine's runtime, its rights to tasks, its history,
 * and our own tables with a case number. A copy is the same rows with new ids, another case number
 * and other coaches; what refers to one another in the original does so in the copy. What is sealed
 * can't be opened in a copy, because its key is that of another case, and all dates are those of
 * the original.
 */
final class CaseMultiplier implements AutoCloseable {

  private static final List<String> RUNTIME =
      List.of(
          "act_ru_execution",
          "act_ru_task",
          "act_ru_variable",
          "act_ru_identitylink",
          "act_ru_job",
          "act_ru_event_subscr",
          "act_ru_authorization");
  private static final List<String> HISTORY =
      List.of(
          "act_hi_procinst",
          "act_hi_actinst",
          "act_hi_taskinst",
          "act_hi_varinst",
          "act_hi_detail",
          "act_hi_identitylink",
          "act_hi_op_log",
          "act_hi_job_log");

  /** These hold ids of what is deployed, which all cases share. */
  private static final Set<String> SHARED =
      Set.of(
          "proc_def_id_",
          "process_def_id_",
          "deployment_id_",
          "job_def_id_",
          "tenant_id_",
          "removal_time_");

  private static final String ID = "'^([A-Za-z0-9]+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
  private static final String CASE = "'^WS-[0-9]{4}-[0-9]{5}$'";
  private static final String COACH = "'^coach[0-9]$'";

  private final SingleConnectionDataSource connection;
  private final JdbcClient jdbc;
  private final List<Copied> tables = new ArrayList<>();

  /** One table and the statement that copies what was set aside of it. */
  private record Copied(String table, String statement) {}

  CaseMultiplier(DataSource database) throws java.sql.SQLException {
    connection = new SingleConnectionDataSource(database.getConnection(), true);
    jdbc = JdbcClient.create(connection);
    // a seed need not survive a crash, and what refers to what was checked in the originals
    jdbc.sql("set synchronous_commit = off").update();
    jdbc.sql("set session_replication_role = replica").update();
    jdbc.sql("set maintenance_work_mem = '256MB'").update();
  }

  /**
   * Sets aside everything there is of some cases.
   *
   * @param cases by the pattern of their business key
   */
  void setAside(String cases) {
    jdbc.sql("create schema bench").update();
    jdbc.sql(
            """
            create table bench.instance as
            select i.id_ from act_hi_procinst i join act_hi_procinst r
              on r.id_ = i.root_proc_inst_id_ where r.business_key_ ~ '%s'
            """
                .formatted(cases))
        .update();
    jdbc.sql(
            """
            create table bench.task as
            select id_ from act_hi_taskinst where proc_inst_id_ in (select id_ from bench.instance)
            """)
        .update();
    for (var table : RUNTIME) {
      copy("public", table);
    }
    for (var table : HISTORY) {
      copy("public", table);
    }
    for (var table : ours()) {
      copy("woonspoor", table);
    }
  }

  /** Adds copies, each with all cases that were set aside. */
  void copies(int from, int to) {
    for (var copied : tables) {
      // an index is made faster of all rows at once than row by row
      var indexes = indexes(copied.table());
      indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
      jdbc.sql(copied.statement()).param("from", from).param("to", to).update();
      indexes.forEach(index -> jdbc.sql(index.definition()).update());
    }
  }

  /**
   * What a planner knows of tables after a night of autovacuum, which leaves the history alone
   * while something is measured.
   */
  void analyze() {
    for (var copied : tables) {
      var isHistory = copied.table().startsWith("public.act_hi_");
      if (isHistory) {
        jdbc.sql("alter table " + copied.table() + " set (autovacuum_enabled = off)").update();
      }
      jdbc.sql((isHistory ? "analyze " : "vacuum analyze ") + copied.table()).update();
    }
    jdbc.sql("checkpoint").update();
  }

  private record Index(String name, String definition) {}

  /** The indexes of a table that are no constraint. */
  private List<Index> indexes(String table) {
    return jdbc.sql(
            """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i
            where indrelid = :table::regclass and not indisunique
              and not exists (select 1 from pg_constraint where conindid = i.indexrelid)
            """)
        .param("table", table)
        .query((row, index) -> new Index(row.getString(1), row.getString(2)))
        .list();
  }

  /** How many of the rows that refer to an execution, a task or an instance find it. */
  List<String> strays() {
    return jdbc.sql(
            """
            select 'task ' || id_ from act_ru_task t where not exists (
              select 1 from act_ru_execution e where e.id_ = t.execution_id_)
            union all select 'job ' || id_ from act_ru_job j where process_instance_id_ is not null
              and not exists (select 1 from act_ru_execution e where e.id_ = j.execution_id_)
            union all select 'right ' || id_ from act_ru_authorization a where resource_type_ = 7
              and resource_id_ <> '*' and not exists (
                select 1 from act_ru_task t where t.id_ = a.resource_id_)
            union all select 'child ' || id_ from act_ru_execution c where parent_id_ is not null
              and not exists (select 1 from act_ru_execution e where e.id_ = c.parent_id_)
            limit 5
            """)
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    connection.destroy();
  }

  private void copy(String schema, String table) {
    var columns = columns(schema, table);
    var source = "bench." + table;
    jdbc.sql(
            "create table %s as select * from %s.%s where %s"
                .formatted(source, schema, table, of(table, columns)))
        .update();
    var values =
        columns.stream().map(column -> value(source, table, column)).collect(Collectors.toList());
    tables.add(
        new Copied(
            schema + "." + table,
            "insert into %s.%s (%s) select %s from %s t, generate_series(:from, :to) n"
                .formatted(
                    schema,
                    table,
                    columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                    String.join(", ", values),
                    source)));
  }

  private static String of(String table, List<Column> columns) {
    var names = columns.stream().map(Column::name).toList();
    if (table.equals("act_hi_procinst")) {
      return "id_ in (select id_ from bench.instance)";
    }
    if (table.equals("act_ru_authorization")) {
      return "resource_type_ = 7 and resource_id_ in (select id_ from bench.task)";
    }
    if (table.endsWith("_identitylink")) {
      return "task_id_ in (select id_ from bench.task)";
    }
    if (names.contains("case_number")) {
      return "case_number in (select business_key_ from bench.act_hi_procinst)";
    }
    var instance = names.contains("proc_inst_id_") ? "proc_inst_id_" : "process_instance_id_";
    return instance + " in (select id_ from bench.instance)";
  }

  /** The value of a column in copy number {@code n}. */
  private String value(String source, String table, Column column) {
    var name = "t." + column.name();
    if (column.type().equals("uuid")) {
      return "md5(" + name + "::text || '/' || n)::uuid";
    }
    if (!column.isText() || SHARED.contains(column.name())) {
      return name;
    }
    if (has(source, column, CASE)) {
      return "'WS-' || (2100 + n) || substr(" + name + ", 8)";
    }
    if (has(source, column, ID)) {
      // the value of a variable is the id of a row of ours
      return column.name().equals("text_")
          ? "case when %s ~ %s then md5(%s || '/' || n)::uuid::text else %s end"
              .formatted(name, ID, name, name)
          : "md5(" + name + " || '/' || n)";
    }
    if (has(source, column, COACH)) {
      return "case when %s ~ %s then %s || '-' || n else %s end".formatted(name, COACH, name, name);
    }
    return name;
  }

  private boolean has(String source, Column column, String pattern) {
    return jdbc.sql(
            "select exists (select 1 from %s where %s ~ %s)"
                .formatted(source, column.name(), pattern))
        .query(Boolean.class)
        .single();
  }

  private record Column(String name, String type) {

    boolean isText() {
      return type.equals("text") || type.equals("character varying");
    }
  }

  /** The columns that a copy sets: identities are given by the database. */
  private List<Column> columns(String schema, String table) {
    return jdbc.sql(
            """
            select column_name, data_type from information_schema.columns
            where table_schema = :schema and table_name = :table
              and is_identity = 'NO' and is_generated = 'NEVER'
            order by ordinal_position
            """)
        .param("schema", schema)
        .param("table", table)
        .query((row, index) -> new Column(row.getString(1), row.getString(2)))
        .list();
  }

  /** Our tables about cases, without the ledger of places, which nobody writes but its trigger. */
  private List<String> ours() {
    return jdbc.sql(
            """
            select t.table_name from information_schema.tables t
            join information_schema.columns c
              on c.table_schema = t.table_schema and c.table_name = t.table_name
            where t.table_schema = 'woonspoor' and t.table_type = 'BASE TABLE'
              and c.column_name = 'case_number' and t.table_name not in ('place', 'place_ledger')
            order by t.table_name = 'case_file' desc, t.table_name
            """)
        .query(String.class)
        .list();
  }
}
