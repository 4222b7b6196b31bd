package be.woonspoor.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: places as they stood at a moment, also long ago. */
@Repository
public class PlaceFigures {

  private final JdbcClient jdbc;

  PlaceFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A place that a case got.
   *
   * @param state as it stood at the moment that was asked for
   * @param landlordId where the case was registered then
   */
  public record Taken(
      String caseNumber,
      int year,
      Instant reservedAt,
      Place.State state,
      Optional<String> landlordId) {}

  /** Every place that was reserved before a moment, in the order of reservation. */
  public List<Taken> before(Instant end) {
    return jdbc.sql(
            """
            select case_number, year, reserved_at, landlord_id,
                   case when settled_at < :end then state else 'RESERVED' end as stood
            from woonspoor.place where reserved_at < :end order by number
            """)
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query(PlaceFigures::taken)
        .list();
  }

  /**
   * How many places each of some years had, as known at a moment; years not open then are left out.
   */
  public Map<Integer, Integer> totals(int firstYear, int lastYear, Instant end) {
    return jdbc
        .sql(
            """
            select distinct on (year) year, total from woonspoor.place_ledger
            where movement = 'TOTAL' and year between :first and :last and at < :end
            order by year, sequence desc
            """)
        .param("first", firstYear)
        .param("last", lastYear)
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query((row, index) -> Map.entry(row.getInt("year"), row.getInt("total")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Taken taken(ResultSet row, int index) throws SQLException {
    return new Taken(
        row.getString("case_number"),
        row.getInt("year"),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
        Place.State.valueOf(row.getString("stood")),
        Optional.ofNullable(row.getString("landlord_id")));
  }
}
