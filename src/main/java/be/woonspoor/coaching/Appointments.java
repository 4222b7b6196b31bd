package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appointments that tenants and coaches have ahead of them. */
@Repository
public class Appointments {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Appointments(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** The appointments of these cases from today on, the nearest first. */
  public List<Appointment> of(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select plan.case_number, plan.agreed_next_on, plan.agreed_next_at,
              plan.sealed_next_place,
              (select count(*) from woonspoor.coaching_contact contact
               where contact.case_number = plan.case_number) as ordinal
            from woonspoor.coaching_plan plan
            where plan.case_number in (:cases) and plan.agreed_next_on >= :today
              and plan.ended_on is null
            order by plan.agreed_next_on, plan.agreed_next_at nulls first, plan.case_number
            """)
        .param("cases", caseNumbers)
        .param("today", LocalDate.now(clock.withZone(Terms.BELGIUM)))
        .query(
            (row, index) ->
                new Appointment(
                    row.getString("case_number"),
                    row.getInt("ordinal"),
                    row.getObject("agreed_next_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("agreed_next_at", LocalTime.class)),
                    sealer.openIfAny(
                        row.getString("case_number"), row.getBytes("sealed_next_place"))))
        .list();
  }
}
