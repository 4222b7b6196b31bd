package be.woonspoor.allocation;

import be.woonspoor.casefile.Sealer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The landlords, the rules that each sets, and who is registered where. */
@Repository
public class Landlords {

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Landlords(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** All landlords by name. */
  public List<Landlord> all() {
    return jdbc.sql("select id, name from woonspoor.landlord order by name")
        .query((row, index) -> new Landlord(row.getString("id"), row.getString("name")))
        .list();
  }

  /**
   * The rules of a landlord on a day.
   *
   * @throws IllegalStateException when none hold yet on that day
   */
  public LandlordRules rules(String landlordId, LocalDate day) {
    return jdbc.sql(
            """
            select reply_days, refusals_allowed, occupancy_norm from woonspoor.landlord_rules
            where landlord_id = :id and valid_from <= :day order by valid_from desc limit 1
            """)
        .param("id", landlordId)
        .param("day", day)
        .query(
            (row, index) ->
                new LandlordRules(
                    row.getObject("reply_days") == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.getInt("reply_days")),
                    row.getInt("refusals_allowed"),
                    row.getString("occupancy_norm")))
        .optional()
        .orElseThrow(
            () -> new IllegalStateException("no rules of " + landlordId + " hold on " + day));
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
  public Optional<Registration> registrationOf(String caseNumber) {
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
