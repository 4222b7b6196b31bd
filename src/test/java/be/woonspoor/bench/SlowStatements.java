package be.woonspoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which statements took the database longest, for whoever looks for a missing index: {@code
 * target/bench/<name>-statements.txt}.
 */
final class SlowStatements {

  private static final int MOST = 25;

  private SlowStatements() {}

  /** Begins to count, or begins anew. */
  static void count(JdbcClient jdbc) {
    jdbc.sql("create extension if not exists pg_stat_statements schema public").update();
    jdbc.sql("select public.pg_stat_statements_reset()").query().listOfRows();
  }

  static void write(JdbcClient jdbc, String name) throws IOException {
    var lines =
        jdbc.sql(
                """
                select round(total_exec_time + total_plan_time)::bigint as total, calls,
                  round(mean_exec_time::numeric, 2) as mean, round(mean_plan_time::numeric, 2) as plan,
                  shared_blks_hit, shared_blks_read, query
                from public.pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                order by total_exec_time + total_plan_time desc limit :most
                """)
            .param("most", MOST)
            .query(
                (row, index) ->
                    "%d ms in %d calls, %s ms each and %s to plan, blocks hit %d read %d%n%s%n"
                        .formatted(
                            row.getLong("total"),
                            row.getLong("calls"),
                            row.getBigDecimal("mean"),
                            row.getBigDecimal("plan"),
                            row.getLong("shared_blks_hit"),
                            row.getLong("shared_blks_read"),
                            row.getString("query")))
            .list();
    Files.write(Path.of("target", "bench", name.replace(' ', '-') + "-statements.txt"), lines);
  }
}
