package be.woonspoor.allocation;

import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are made of: offers with what became of them, and why they were refused. */
@Repository
public class OfferFigures {

  private final JdbcClient jdbc;
  private final Sealer sealer;

  OfferFigures(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /**
   * An offer.
   *
   * @param ground why it was refused; empty when it was not, or when the file was erased
   */
  public record Made(
      String caseNumber, String landlordId, Offer.State state, Optional<RefusalGround> ground) {}

  /** The offers that came in within a time. */
  public List<Made> between(Instant from, Instant end) {
    var rows =
        jdbc.sql(
                """
                select case_number, landlord_id, state, sealed_ground from woonspoor.offer
                where received_at >= :from and received_at < :end order by number
                """)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("end", end.atOffset(ZoneOffset.UTC))
            .query(Row::of)
            .list();
    sealer.prepare(
        rows.stream().filter(row -> row.ground.isPresent()).map(Row::caseNumber).toList());
    return rows.stream().map(this::opened).toList();
  }

  private Made opened(Row row) {
    return new Made(
        row.caseNumber, row.landlordId, row.state, row.ground.flatMap(g -> open(row, g)));
  }

  private Optional<RefusalGround> open(Row row, byte[] ground) {
    try {
      return Optional.of(RefusalGround.valueOf(sealer.open(row.caseNumber, ground)));
    } catch (NoSuchCase erased) {
      return Optional.empty();
    }
  }

  private record Row(
      String caseNumber, String landlordId, Offer.State state, Optional<byte[]> ground) {

    static Row of(ResultSet row, int index) throws SQLException {
      return new Row(
          row.getString("case_number"),
          row.getString("landlord_id"),
          Offer.State.valueOf(row.getString("state")),
          Optional.ofNullable(row.getBytes("sealed_ground")));
    }
  }
}
