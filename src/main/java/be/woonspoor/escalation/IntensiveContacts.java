package be.woonspoor.escalation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts of intensive follow-ups: when, and whether the person was there. */
@Repository
public class IntensiveContacts {

  private final JdbcClient jdbc;

  IntensiveContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came of a contact; not wanting it now is as good an answer as any. */
  public enum Reached {
    YES,
    NO,
    NOT_NOW
  }

  /**
   * The contacts of one follow-up together.
   *
   * @param missedSince attempts since somebody was last reached
   */
  public record Tally(int all, int reached, Optional<LocalDate> lastReached, int missedSince) {}

  public void note(UUID proposal, LocalDate on, Reached reached, String by) {
    jdbc.sql(
            """
            insert into woonspoor.intensive_contact (proposal_id, contact_on, reached, by_user)
            values (:id, :on, :reached, :by)
            """)
        .param("id", proposal)
        .param("on", on)
        .param("reached", reached.name())
        .param("by", by)
        .update();
  }

  public Tally tally(UUID proposal) {
    return jdbc.sql(
            """
            with last as (select max(contact_on) as reached_on from woonspoor.intensive_contact
                          where proposal_id = :id and reached = 'YES')
            select count(*) as all_contacts,
                   count(*) filter (where reached = 'YES') as reached,
                   (select reached_on from last) as last_reached,
                   count(*) filter (where reached <> 'YES'
                     and contact_on > coalesce((select reached_on from last), '-infinity')) as missed
            from woonspoor.intensive_contact where proposal_id = :id
            """)
        .param("id", proposal)
        .query(
            (row, index) ->
                new Tally(
                    row.getInt("all_contacts"),
                    row.getInt("reached"),
                    Optional.ofNullable(row.getObject("last_reached", LocalDate.class)),
                    row.getInt("missed")))
        .single();
  }

  /**
   * What came of some days.
   *
   * @param planned days on which a contact was planned
   * @param tried days on which somebody went or called, whatever came of it
   * @param reached of those, on which the person was there
   */
  public record Days(int planned, int tried, int reached) {}

  /** The contacts of one follow-up between two days, both included. */
  public Days between(UUID proposal, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select (select count(*) from woonspoor.intensive_plan
                    where proposal_id = :id and planned_on between :from and :to) as planned,
                   count(distinct contact_on) as tried,
                   count(distinct contact_on) filter (where reached = 'YES') as reached
            from woonspoor.intensive_contact
            where proposal_id = :id and contact_on between :from and :to
            """)
        .param("id", proposal)
        .param("from", from)
        .param("to", to)
        .query(
            (row, index) ->
                new Days(row.getInt("planned"), row.getInt("tried"), row.getInt("reached")))
        .single();
  }

  /** The days on which somebody went or called, whatever came of it. */
  public Set<LocalDate> days(UUID proposal) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct contact_on from woonspoor.intensive_contact where proposal_id = :id
                """)
            .param("id", proposal)
            .query(LocalDate.class)
            .list());
  }

  /** Notes for which day a contact is planned. */
  public void plan(UUID proposal, LocalDate on) {
    jdbc.sql(
            """
            insert into woonspoor.intensive_plan (proposal_id, planned_on) values (:id, :on)
            on conflict do nothing
            """)
        .param("id", proposal)
        .param("on", on)
        .update();
  }
}
