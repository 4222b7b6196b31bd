package be.woonspoor.allocation;

import be.woonspoor.casefile.Sealer;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case is registered with which landlord (R12). */
@Repository
public class Registrations {

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Registrations(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** Notes that a case is registered with a landlord; the last registration counts. */
  public void register(String caseNumber, Registration registration) {
    jdbc.sql(
            """
            insert into woonspoor.landlord_registration
              (case_number, landlord_id, registered_on, sealed_number)
            values (:case, :landlord, :on, :number)
            on conflict (case_number) do update set
              landlord_id = excluded.landlord_id, registered_on = excluded.registered_on,
              sealed_number = excluded.sealed_number,
              version = landlord_registration.version + 1
            """)
        .param("case", caseNumber)
        .param("landlord", registration.landlordId())
        .param("on", registration.registeredOn())
        .param("number", sealer.seal(caseNumber, registration.number()))
        .update();
  }

  /** Where a case is registered. */
  public Optional<Registration> of(String caseNumber) {
    return jdbc.sql("select * from woonspoor.landlord_registration where case_number = :case")
        .param("case", caseNumber)
        .query(
            (row, index) ->
                new Registration(
                    row.getString("landlord_id"),
                    row.getObject("registered_on", LocalDate.class),
                    sealer.open(caseNumber, row.getBytes("sealed_number"))))
        .optional();
  }
}
