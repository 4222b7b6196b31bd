package be.woonspoor.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly number of places (R11). Every movement is a line in a ledger that only grows; the
 * database itself holds the limit, whoever writes. Reserving, committing and releasing twice does
 * it once. A place counts in the year in which it was reserved, also when the lease is signed in
 * the next one.
 */
@Repository
@Transactional
public class Places {

  static final String SYSTEM = "system";

  private final JdbcClient jdbc;
  private final PlaceSettings settings;
  private final Clock clock;

  Places(JdbcClient jdbc, PlaceSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** The places of a year; a year that is not open yet shows what it would open with. */
  @Transactional(readOnly = true)
  public PlaceYear of(int year) {
    return find(year, "").orElseGet(() -> new PlaceYear(year, settings.totalOf(year), 0, 0));
  }

  /** Opens a year with its configured number of places; an open year stays as it is. */
  public PlaceYear open(int year) {
    return find(year, "")
        .orElseGet(
            () -> {
              // two who open it at once: the second must see what the first wrote
              jdbc.sql("select pg_advisory_xact_lock(:space, :year)")
                  .param("space", PlaceYear.class.getName().hashCode())
                  .param("year", year)
                  .query((row, index) -> true)
                  .single();
              return find(year, "")
                  .orElseGet(() -> setTotal(year, settings.totalOf(year), "Jaar geopend", SYSTEM));
            });
  }

  /**
   * Changes the number of places of a year.
   *
   * @param by user id of who decides
   * @throws TotalTooLow when more places are already reserved or committed
   */
  public PlaceYear changeTotal(int year, int total, String reason, String by) {
    var now = lock(year);
    if (total < now.taken()) {
      throw new TotalTooLow(now, total);
    }
    return setTotal(year, total, reason, by);
  }

  /**
   * Reserves a place of a year for a case. A case that already keeps one keeps that one.
   *
   * @return the place, or empty when none is free
   */
  public Optional<Place> reserve(String caseNumber, int year) {
    var now = lock(year);
    var kept = openPlace(caseNumber);
    if (kept.isPresent()) {
      return kept;
    }
    if (now.free() <= 0) {
      return Optional.empty();
    }
    write(year, "RESERVED", UUID.randomUUID(), caseNumber);
    return openPlace(caseNumber);
  }

  /**
   * Counts the place of a case for good: a lease was signed.
   *
   * @throws NoPlaceHeld when the case keeps no place and never had one committed
   */
  public Place commit(String caseNumber) {
    settle(caseNumber, "COMMITTED");
    return latest(caseNumber)
        .filter(place -> place.state() == Place.State.COMMITTED)
        .orElseThrow(() -> new NoPlaceHeld(caseNumber));
  }

  /**
   * Gives the place of a case back to its year, if it keeps one that is not committed.
   *
   * @return whether it did
   */
  public boolean release(String caseNumber) {
    return settle(caseNumber, "RELEASED");
  }

  /** The last place that a case got, unless it gave it back. */
  @Transactional(readOnly = true)
  public Optional<Place> heldBy(String caseNumber) {
    return latest(caseNumber).filter(place -> place.state() != Place.State.RELEASED);
  }

  /**
   * Makes sure that a place is reserved for a case.
   *
   * @throws NoPlaceHeld when none is
   */
  @Transactional(readOnly = true)
  public void requireReserved(String caseNumber) {
    openPlace(caseNumber).orElseThrow(() -> new NoPlaceHeld(caseNumber));
  }

  /** The cases that keep a place now. */
  @Transactional(readOnly = true)
  public List<String> reserved() {
    return jdbc.sql(
            """
            select case_number from woonspoor.place where state = 'RESERVED' order by number
            """)
        .query(String.class)
        .list();
  }

  /** Puts whoever wants a place of this year in a queue until the transaction ends. */
  PlaceYear lock(int year) {
    open(year);
    return find(year, " for update").orElseThrow();
  }

  private boolean settle(String caseNumber, String movement) {
    var found = openPlace(caseNumber);
    if (found.isEmpty()) {
      return false;
    }
    var place = found.get();
    lock(place.year());
    if (openPlace(caseNumber).isEmpty()) {
      return false;
    }
    write(place.year(), movement, place.id(), caseNumber);
    return true;
  }

  private Optional<PlaceYear> find(int year, String lock) {
    return jdbc.sql("select * from woonspoor.place_year where year = :year" + lock)
        .param("year", year)
        .query(
            (row, index) ->
                new PlaceYear(
                    row.getInt("year"),
                    row.getInt("total"),
                    row.getInt("reserved"),
                    row.getInt("committed")))
        .optional();
  }

  private Optional<Place> openPlace(String caseNumber) {
    return latest(caseNumber).filter(place -> place.state() == Place.State.RESERVED);
  }

  private Optional<Place> latest(String caseNumber) {
    return jdbc.sql(
            """
            select id, year, case_number, state, reserved_at from woonspoor.place
            where case_number = :number
            order by number desc limit 1
            """)
        .param("number", caseNumber)
        .query(Places::place)
        .optional();
  }

  private static Place place(ResultSet row, int index) throws SQLException {
    return new Place(
        row.getObject("id", UUID.class),
        row.getInt("year"),
        row.getString("case_number"),
        Place.State.valueOf(row.getString("state")),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant());
  }

  private PlaceYear setTotal(int year, int total, String reason, String by) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger (year, movement, total, reason, by_user, at)
            values (:year, 'TOTAL', :total, :reason, :by, :at)
            """)
        .param("year", year)
        .param("total", total)
        .param("reason", reason)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return find(year, "").orElseThrow();
  }

  private void write(int year, String movement, UUID place, String caseNumber) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger (year, movement, place_id, case_number, by_user, at)
            values (:year, :movement, :place, :number, :by, :at)
            """)
        .param("year", year)
        .param("movement", movement)
        .param("place", place)
        .param("number", caseNumber)
        .param("by", SYSTEM)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
