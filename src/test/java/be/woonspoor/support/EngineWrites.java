package be.woonspoor.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks over the shoulder of the engine: every row that it writes is searched for canaries as it is
 * written, also one that is overwritten or gone a moment later. What is rolled back was never
 * there.
 */
public final class EngineWrites implements AutoCloseable {

  private final JdbcClient jdbc;

  public EngineWrites(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql("create schema canary").update();
    jdbc.sql("create table canary.found (row text not null)").update();
    jdbc.sql(
            """
            create function canary.look() returns trigger language plpgsql as $look$
            begin
              if new::text ~* '%s' then
                insert into canary.found values (tg_table_name || ': ' || new::text);
              end if;
              return null;
            end $look$
            """
                .formatted(Canaries.ANYWHERE.replace("'", "''")))
        .update();
    new Canaries(jdbc).tables().forEach(this::watch);
  }

  private void watch(String table) {
    var which = table.equals(Canaries.MODELS) ? "when (new." + Canaries.NO_MODEL + ") " : "";
    jdbc.sql(
            "create trigger canary after insert or update on public."
                + table
                + " for each row "
                + which
                + "execute function canary.look()")
        .update();
  }

  /** Every row with a canary that was written up to now. */
  public List<String> found() {
    return jdbc.sql("select row from canary.found").query(String.class).list();
  }

  @Override
  public void close() {
    jdbc.sql("drop schema canary cascade").update();
  }
}
