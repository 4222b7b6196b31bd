package be.woonspoor.allocation;

import be.woonspoor.casefile.Timeline;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The target groups of accelerated allocation (S7) and who belongs to which. Whoever is recognised
 * is homeless, so that is the group of every case until the office says otherwise. Groups that tell
 * of health are left out: a place keeps its group for good.
 */
@Repository
@Transactional
public class TargetGroups {

  /** The group of everybody who was not put in another one. */
  public static final String USUAL = "HOMELESS";

  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  TargetGroups(JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.events = events;
  }

  /** A target group and its Dutch name. */
  public record TargetGroup(String id, String name) {}

  /** All groups, the usual one first. */
  @Transactional(readOnly = true)
  public List<TargetGroup> all() {
    return jdbc.sql(
            "select id, name from woonspoor.target_group order by id <> '" + USUAL + "', name")
        .query((row, index) -> new TargetGroup(row.getString("id"), row.getString("name")))
        .list();
  }

  @Transactional(readOnly = true)
  public String of(String caseNumber) {
    return jdbc.sql(
            "select target_group from woonspoor.case_target_group where case_number = :number")
        .param("number", caseNumber)
        .query(String.class)
        .optional()
        .orElse(USUAL);
  }

  /** The Dutch name of the group of a case. */
  @Transactional(readOnly = true)
  public String nameOf(String caseNumber) {
    return name(of(caseNumber));
  }

  /**
   * Puts a case in a group, with a line on its timeline; nothing happens when it is in that group.
   * The list moves on, because another sub-quota may have room. A place that the case holds keeps
   * counting where it was reserved.
   *
   * @param reason in words; empty text when nothing was said
   * @param by user id of who decides
   */
  public void assign(String caseNumber, String group, String reason, String by) {
    if (group.equals(of(caseNumber))) {
      return;
    }
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
    timeline.add(
        caseNumber, Timeline.Kind.DECISION, by, "Doelgroep gekozen: " + name(group), reason);
    events.publishEvent(new ListMayMoveOn());
  }

  private String name(String group) {
    return jdbc.sql("select name from woonspoor.target_group where id = :id")
        .param("id", group)
        .query(String.class)
        .single();
  }
}
