package be.woonspoor.engine.canary;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the database refuse what the product writes, in the case file and in the history of the
 * engine, so that what comes after an accepted form fails for real. A refusal of PostgreSQL names
 * the whole row, which is what must not be repeated anywhere.
 */
final class Sabotage implements AutoCloseable {

  private static final List<String> OF_THE_ENGINE =
      List.of("public.act_hi_actinst", "public.act_hi_procinst", "public.act_hi_taskinst");

  private final JdbcClient jdbc;

  Sabotage(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql("create schema sabotage").update();
    jdbc.sql("create table sabotage.works (since timestamptz)").update();
    jdbc.sql(
            """
            create function sabotage.rests() returns boolean language sql
            as 'select not exists (select 1 from sabotage.works)'
            """)
        .update();
    tables()
        .forEach(
            table ->
                jdbc.sql(
                        "alter table "
                            + table
                            + " add constraint sabotage check (sabotage.rests()) not valid")
                    .update());
  }

  /** Does something while nothing can be written. */
  void during(Runnable action) {
    jdbc.sql("insert into sabotage.works values (null)").update();
    try {
      action.run();
    } finally {
      jdbc.sql("delete from sabotage.works").update();
    }
  }

  private List<String> tables() {
    var tables =
        jdbc.sql(
                """
                select 'woonspoor.' || table_name from information_schema.tables
                where table_schema = 'woonspoor' and table_type = 'BASE TABLE'
                  and table_name not like 'flyway%'
                """)
            .query(String.class)
            .list();
    tables.addAll(OF_THE_ENGINE);
    return tables;
  }

  @Override
  public void close() {
    jdbc.sql("drop schema sabotage cascade").update();
  }
}
