package be.woonspoor.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A long question that a test asks thousands of times. The connections of the product plan each
 * statement for its values, which is right for them; here planning would take most of the time.
 */
public final class PlannedOnce {

  private final JdbcClient jdbc;
  private final String call;

  /**
   * Lays the question ready in the database of the tests.
   *
   * @param name of the function that holds it
   * @param parameters names, as the question uses them, and types, in their order
   * @param columns names in the question, all of them text
   */
  public PlannedOnce(
      JdbcClient jdbc,
      String name,
      Map<String, String> parameters,
      List<String> columns,
      String question) {
    this.jdbc = jdbc;
    this.call =
        "select * from public.%s(%s)"
            .formatted(
                name,
                parameters.entrySet().stream()
                    .map(p -> "cast(:%s as %s)".formatted(p.getKey(), p.getValue()))
                    .collect(Collectors.joining(", ")));
    jdbc.sql(
            """
            create or replace function public.%s(%s) returns table (%s)
            language plpgsql set plan_cache_mode = force_generic_plan as $question$
            #variable_conflict use_column
            begin
              return query select %s from (%s) q;
            end $question$
            """
                .formatted(
                    name,
                    parameters.entrySet().stream()
                        .map(p -> p.getKey() + " " + p.getValue())
                        .collect(Collectors.joining(", ")),
                    columns.stream().map(c -> c + " text").collect(Collectors.joining(", ")),
                    columns.stream()
                        .map(c -> "q." + c + "::text")
                        .collect(Collectors.joining(", ")),
                    question))
        .update();
  }

  /** Asks it. */
  public <T> List<T> ask(Map<String, Object> values, RowMapper<T> row) {
    return jdbc.sql(call).params(values).query(row).list();
  }
}
