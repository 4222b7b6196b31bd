package be.woonspoor.allocation;

import be.woonspoor.engine.WhoActs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ledger itself: lines are written and read, never changed. Each says who and why; what follows
 * from it for the counts, the database works out.
 */
@Repository
class PlaceLedger {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final WhoActs who;

  PlaceLedger(JdbcClient jdbc, Clock clock, WhoActs who) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.who = who;
  }

  void total(int year, int total, Optional<String> legalBasis, String reason, String by) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger
              (year, movement, total, legal_basis, reason, by_user, at)
            values (:year, 'TOTAL', :total, :basis, :reason, :by, :at)
            """)
        .param("year", year)
        .param("total", total)
        .param("basis", legalBasis.orElse(null))
        .param("reason", reason)
        .param("by", by)
        .param("at", now())
        .update();
  }

  /**
   * @param most empty to lift the sub-quota
   */
  void quota(
      int year,
      Optional<String> landlordId,
      Optional<String> targetGroup,
      OptionalInt most,
      String reason,
      String by) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger
              (year, movement, landlord_id, target_group, quota, reason, by_user, at)
            values (:year, 'QUOTA', :landlord, :group, :quota, :reason, :by, :at)
            """)
        .param("year", year)
        .param("landlord", landlordId.orElse(null))
        .param("group", targetGroup.orElse(null))
        .param("quota", most.isPresent() ? most.getAsInt() : null)
        .param("reason", reason)
        .param("by", by)
        .param("at", now())
        .update();
  }

  Place reserved(String caseNumber, int year, PlaceMove why) {
    var at = clock.instant();
    var place = new Place(UUID.randomUUID(), year, caseNumber, Place.State.RESERVED, at);
    write(place, "RESERVED", why, at);
    return place;
  }

  /**
   * Reserves in one call of the database, because all others who want a place of the year wait from
   * here until the transaction ends.
   *
   * @return the place, also one that the case keeps already; empty when none is free or a sub-quota
   *     of the case is full
   */
  Optional<Place> reserveIfFree(String caseNumber, int year, PlaceMove why) {
    return jdbc.sql(
            """
            select id, year, case_number, state, reserved_at
            from woonspoor.reserve_place(:id, :number, :year, :why, :by, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("year", year)
        .param("why", why.name())
        .param("by", who.id())
        .param("at", now())
        .query(PlaceLedger::place)
        .optional();
  }

  void settled(Place place, Place.State state, PlaceMove why) {
    write(place, state.name(), why, clock.instant());
  }

  private void write(Place place, String movement, PlaceMove why, Instant at) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger
              (year, movement, place_id, case_number, why, by_user, at)
            values (:year, :movement, :place, :number, :why, :by, :at)
            """)
        .param("year", place.year())
        .param("movement", movement)
        .param("place", place.id())
        .param("number", place.caseNumber())
        .param("why", why.name())
        .param("by", who.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest lines of a year, the newest first. */
  List<PlaceMovement> newest(int year, int atMost) {
    return jdbc.sql(
            """
            select * from woonspoor.place_ledger where year = :year
            order by sequence desc limit :most
            """)
        .param("year", year)
        .param("most", atMost)
        .query(PlaceLedger::movement)
        .list();
  }

  private static PlaceMovement movement(ResultSet row, int index) throws SQLException {
    var kind = PlaceMovement.Kind.valueOf(row.getString("movement"));
    var number =
        switch (kind) {
          case TOTAL -> OptionalInt.of(row.getInt("total"));
          case QUOTA ->
              row.getObject("quota") == null
                  ? OptionalInt.empty()
                  : OptionalInt.of(row.getInt("quota"));
          case RESERVED, COMMITTED, RELEASED -> OptionalInt.empty();
        };
    var why = Optional.ofNullable(row.getString("why")).map(PlaceMove::valueOf);
    return new PlaceMovement(
        row.getLong("sequence"),
        row.getInt("year"),
        kind,
        Optional.ofNullable(row.getString("case_number")),
        number,
        Optional.ofNullable(row.getString("landlord_id")),
        Optional.ofNullable(row.getString("target_group")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        why.map(PlaceMove::words).orElse(Optional.ofNullable(row.getString("reason")).orElse("")));
  }

  static Place place(ResultSet row, int index) throws SQLException {
    return new Place(
        row.getObject("id", UUID.class),
        row.getInt("year"),
        row.getString("case_number"),
        Place.State.valueOf(row.getString("state")),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
