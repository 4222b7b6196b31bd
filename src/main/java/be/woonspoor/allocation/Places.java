package be.woonspoor.allocation;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly number of places (R11). Every movement is a line in a ledger that only grows; the
 * database itself holds the limits, whoever writes. Reserving, committing and releasing twice does
 * it once. A place counts in the year in which it was reserved, also when the lease is signed in
 * the next one, and in the sub-quotas of where the case was registered at that moment.
 *
 * <p>Locks come in one order, so that nobody waits in a circle: years from old to new, then the
 * case.
 */
@Repository
@Transactional
public class Places {

  private final JdbcClient jdbc;
  private final PlaceYears years;
  private final PlaceLedger ledger;
  private final PlaceSettings settings;
  private final Clock clock;

  Places(
      JdbcClient jdbc, PlaceYears years, PlaceLedger ledger, PlaceSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.years = years;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  /** The year whose places are given now; it turns at midnight in Brussels. */
  public int thisYear() {
    return clock.instant().atZone(Terms.BELGIUM).getYear();
  }

  /** The places of a year; a year that is not open yet shows what it would open with. */
  @Transactional(readOnly = true)
  public PlaceYear of(int year) {
    return years.of(year);
  }

  /** The agreement or decision that gives the places of a year, if it was told. */
  @Transactional(readOnly = true)
  public Optional<String> legalBasis(int year) {
    return years.legalBasis(year);
  }

  /** The sub-quotas of a year. */
  @Transactional(readOnly = true)
  public List<PlaceQuota> quotas(int year) {
    return years.quotas(year);
  }

  /** The newest lines of the ledger of a year, the newest first. */
  @Transactional(readOnly = true)
  public List<PlaceMovement> movements(int year, int atMost) {
    return ledger.newest(year, atMost);
  }

  /**
   * Opens a year with its configured number of places and the sub-quotas of the year before; an
   * open year stays as it is.
   */
  public PlaceYear open(int year) {
    return years.open(year);
  }

  /**
   * Changes the number of places of a year.
   *
   * @param by user id of who decides
   * @throws TotalTooLow when more places are already reserved or committed
   */
  public PlaceYear changeTotal(int year, int total, String reason, String by) {
    return years.changeTotal(year, total, Optional.empty(), reason, by);
  }

  /**
   * Changes the number of places of a year and what it rests on.
   *
   * @param legalBasis empty to leave it as it is
   * @throws TotalTooLow when more places are already reserved or committed
   */
  public PlaceYear changeTotal(
      int year, int total, Optional<String> legalBasis, String reason, String by) {
    return years.changeTotal(year, total, legalBasis, reason, by);
  }

  /**
   * Sets, changes or lifts a sub-quota.
   *
   * @param most empty to lift it
   * @throws QuotaTooLow when more places already count in it
   */
  public void changeQuota(
      int year,
      Optional<String> landlordId,
      Optional<String> targetGroup,
      OptionalInt most,
      String reason,
      String by) {
    years.changeQuota(year, landlordId, targetGroup, most, reason, by);
  }

  /**
   * Reserves a place of a year for a case. A case that already keeps one keeps that one.
   *
   * @return the place, or empty when none is free or a sub-quota of the case is full
   */
  public Optional<Place> reserve(String caseNumber, int year) {
    years.open(year);
    return ledger.reserveIfFree(caseNumber, year, PlaceMove.RANK);
  }

  /** Reserves a place for a case that has none, while the year is locked and has room. */
  Place take(String caseNumber, int year, PlaceMove why) {
    return ledger.reserved(caseNumber, year, why);
  }

  /**
   * Counts the place of a case for good: a lease was signed.
   *
   * @throws NoPlaceHeld when the case keeps no place and never had one committed
   */
  public Place commit(String caseNumber) {
    settle(caseNumber, Place.State.COMMITTED, PlaceMove.LEASE_SIGNED);
    return latest(caseNumber)
        .filter(place -> place.state() == Place.State.COMMITTED)
        .orElseThrow(() -> new NoPlaceHeld(caseNumber));
  }

  /**
   * Gives the place of a case back to its year, if it keeps one that is not committed.
   *
   * @return whether it did
   */
  public boolean release(String caseNumber, PlaceMove why) {
    return settle(caseNumber, Place.State.RELEASED, why);
  }

  /** Gives back a place of a case that leaves, see {@link #release(String, PlaceMove)}. */
  public boolean release(String caseNumber) {
    return release(caseNumber, PlaceMove.LEFT);
  }

  /**
   * Applies the rule for New Year to what is reserved in years before this one.
   *
   * @return how many reservations went over; under the rule {@code KEEP} always zero
   */
  int carryOver(int year) {
    if (settings.atNewYear() == PlaceSettings.NewYearRule.KEEP) {
      return 0;
    }
    var moved = 0;
    for (var old : reservedBefore(year)) {
      years.lock(old.year());
      var now = years.lock(year);
      lockCase(old.caseNumber());
      if (openPlace(old.caseNumber()).filter(old::equals).isPresent()
          && now.free() > 0
          && hasRoom(old.caseNumber(), year)) {
        ledger.settled(old, Place.State.RELEASED, PlaceMove.NEW_YEAR);
        take(old.caseNumber(), year, PlaceMove.NEW_YEAR);
        moved++;
      }
    }
    return moved;
  }

  /** The last place that a case got, unless it gave it back. */
  @Transactional(readOnly = true)
  public Optional<Place> heldBy(String caseNumber) {
    return latest(caseNumber).filter(place -> place.state() != Place.State.RELEASED);
  }

  /** The last place that a case used or keeps; places that were given back don't count. */
  @Transactional(readOnly = true)
  public Optional<Place> usedOrKept(String caseNumber) {
    return jdbc.sql(
            """
            select id, year, case_number, state, reserved_at from woonspoor.place
            where case_number = :number and state <> 'RELEASED'
            order by number desc limit 1
            """)
        .param("number", caseNumber)
        .query(PlaceLedger::place)
        .optional();
  }

  /** Whether a case used a place of a year: a lease was signed with it. */
  @Transactional(readOnly = true)
  public boolean usedOneOf(String caseNumber, int year) {
    return jdbc.sql(
            """
            select exists (select from woonspoor.place
              where case_number = :number and year = :year and state = 'COMMITTED')
            """)
        .param("number", caseNumber)
        .param("year", year)
        .query(Boolean.class)
        .single();
  }

  /** When a lease was last signed with a place of this case. */
  Optional<Instant> lastUsed(String caseNumber) {
    return jdbc.sql(
            """
            select settled_at from woonspoor.place
            where case_number = :number and state = 'COMMITTED'
            order by settled_at desc limit 1
            """)
        .param("number", caseNumber)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
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

  /** Whether a place is kept for a case now. */
  @Transactional(readOnly = true)
  public boolean isReserved(String caseNumber) {
    return openPlace(caseNumber).isPresent();
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

  private List<Place> reservedBefore(int year) {
    return jdbc.sql(
            """
            select id, year, case_number, state, reserved_at from woonspoor.place
            where state = 'RESERVED' and year < :year order by year, number
            """)
        .param("year", year)
        .query(PlaceLedger::place)
        .list();
  }

  private boolean settle(String caseNumber, Place.State state, PlaceMove why) {
    // while this one waited for the year, the place may have been settled, or given back and
    // another one be reserved in another year
    var place = openPlace(caseNumber);
    while (place.isPresent()) {
      years.lock(place.get().year());
      var now = openPlace(caseNumber);
      if (now.equals(place)) {
        ledger.settled(place.get(), state, why);
        return true;
      }
      place = now;
    }
    return false;
  }

  private boolean hasRoom(String caseNumber, int year) {
    return jdbc.sql("select woonspoor.quota_has_room(:number, :year)")
        .param("number", caseNumber)
        .param("year", year)
        .query(Boolean.class)
        .single();
  }

  private void lockCase(String caseNumber) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:number, 0))")
        .param("number", caseNumber)
        .query((row, index) -> true)
        .single();
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
        .query(PlaceLedger::place)
        .optional();
  }
}
