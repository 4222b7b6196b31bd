package be.woonspoor.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: leases by their days. No address, no amount. */
@Repository
public class LeaseFigures {

  private final JdbcClient jdbc;

  LeaseFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A lease by its days.
   *
   * @param keysOn empty before the keys, and for the dwelling after a move
   * @param endsOn the last day, once it is known
   */
  public record Held(
      String caseNumber,
      LocalDate signedOn,
      LocalDate startsOn,
      Optional<LocalDate> keysOn,
      Optional<LocalDate> endsOn,
      Optional<Lease.End> end,
      Optional<String> landlordId) {}

  /** Every lease that was signed up to a day, by case, the first dwelling first. */
  public List<Held> upTo(LocalDate day) {
    return jdbc.sql(
            """
            select case_number, signed_on, starts_on, keys_on, ends_on, end_reason, landlord_id
            from woonspoor.lease where signed_on <= :day
            order by case_number, starts_on, signed_on, id
            """)
        .param("day", day)
        .query(LeaseFigures::held)
        .list();
  }

  private static Held held(ResultSet row, int index) throws SQLException {
    return new Held(
        row.getString("case_number"),
        row.getObject("signed_on", LocalDate.class),
        row.getObject("starts_on", LocalDate.class),
        Optional.ofNullable(row.getObject("keys_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        Optional.ofNullable(row.getString("end_reason")).map(Lease.End::valueOf),
        Optional.ofNullable(row.getString("landlord_id")));
  }
}
