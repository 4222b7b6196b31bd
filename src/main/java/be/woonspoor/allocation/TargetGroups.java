package be.woonspoor.allocation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The target groups of accelerated allocation (S7) and who belongs to which. Whoever is recognised
 * is homeless, so that is the group of every case until the office says otherwise. Groups that tell
 * of health are left out: a place keeps its group for good.
 */
@Repository
public class TargetGroups {

  /** The group of everybody who was not put in another one. */
  public static final String USUAL = "HOMELESS";

  private final JdbcClient jdbc;

  TargetGroups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A target group and its Dutch name. */
  public record TargetGroup(String id, String name) {}

  /** All groups, the usual one first. */
  public List<TargetGroup> all() {
    return jdbc.sql(
            "select id, name from woonspoor.target_group order by id <> '" + USUAL + "', name")
        .query((row, index) -> new TargetGroup(row.getString("id"), row.getString("name")))
        .list();
  }

  public String of(String caseNumber) {
    return jdbc.sql(
            "select target_group from woonspoor.case_target_group where case_number = :number")
        .param("number", caseNumber)
        .query(String.class)
        .optional()
        .orElse(USUAL);
  }

  /** Puts a case in a group; a place that it holds keeps counting where it was reserved. */
  public void assign(String caseNumber, String group) {
    jdbc.sql(
            """
            insert into woonspoor.case_target_group (case_number, target_group)
            values (:number, :group)
            on conflict (case_number) do update set
              target_group = excluded.target_group, version = case_target_group.version + 1
            """)
        .param("number", caseNumber)
        .param("group", group)
        .update();
  }
}
