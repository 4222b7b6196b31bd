package be.woonspoor.allocation;

import be.woonspoor.engine.WhoActs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a year: how many places there are, and how many at most for whom (R11). */
@Repository
@Transactional
class PlaceYears {

  private static final String AS_LAST_YEAR = "Zoals vorig jaar";

  private final JdbcClient jdbc;
  private final PlaceLedger ledger;
  private final PlaceSettings settings;

  PlaceYears(JdbcClient jdbc, PlaceLedger ledger, PlaceSettings settings) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.settings = settings;
  }

  /** The places of a year; a year that is not open yet shows what it would open with. */
  @Transactional(readOnly = true)
  PlaceYear of(int year) {
    return find(year, "").orElseGet(() -> new PlaceYear(year, settings.totalOf(year), 0, 0));
  }

  @Transactional(readOnly = true)
  Optional<String> legalBasis(int year) {
    return find(year, "").isEmpty()
        ? configuredBasis()
        : jdbc.sql(
                """
                select legal_basis from woonspoor.place_year
                where year = :year and legal_basis is not null
                """)
            .param("year", year)
            .query(String.class)
            .optional();
  }

  /** The sub-quotas of a year; a year that is not open has none yet. */
  @Transactional(readOnly = true)
  List<PlaceQuota> quotas(int year) {
    return jdbc.sql(
            """
            select landlord_id, target_group, most, taken from woonspoor.place_quota
            where year = :year order by landlord_id nulls first, target_group nulls first
            """)
        .param("year", year)
        .query(
            (row, index) ->
                new PlaceQuota(
                    Optional.ofNullable(row.getString("landlord_id")),
                    Optional.ofNullable(row.getString("target_group")),
                    row.getInt("most"),
                    row.getInt("taken")))
        .list();
  }

  /**
   * Opens a year with its configured number of places and the sub-quotas of the year before; an
   * open year stays as it is.
   */
  PlaceYear open(int year) {
    return find(year, "").orElseGet(() -> openOnce(year));
  }

  private PlaceYear openOnce(int year) {
    // two who open it at once: the second must see what the first wrote
    jdbc.sql("select pg_advisory_xact_lock(:space, :year)")
        .param("space", PlaceYear.class.getName().hashCode())
        .param("year", year)
        .query((row, index) -> true)
        .single();
    var opened = find(year, "");
    if (opened.isPresent()) {
      return opened.get();
    }
    ledger.total(year, settings.totalOf(year), configuredBasis(), "Jaar geopend", WhoActs.SYSTEM);
    for (var quota : quotas(year - 1)) {
      ledger.quota(
          year,
          quota.landlordId(),
          quota.targetGroup(),
          OptionalInt.of(quota.most()),
          AS_LAST_YEAR,
          WhoActs.SYSTEM);
    }
    return find(year, "").orElseThrow();
  }

  PlaceYear changeTotal(
      int year, int total, Optional<String> legalBasis, String reason, String by) {
    var now = lock(year);
    if (total < now.taken()) {
      throw new TotalTooLow(now, total);
    }
    ledger.total(year, total, legalBasis, reason, by);
    return find(year, "").orElseThrow();
  }

  void changeQuota(
      int year,
      Optional<String> landlordId,
      Optional<String> targetGroup,
      OptionalInt most,
      String reason,
      String by) {
    lock(year);
    if (most.isPresent()) {
      var taken = taken(year, landlordId, targetGroup);
      if (taken > most.getAsInt()) {
        throw new QuotaTooLow(year, taken, most.getAsInt());
      }
    }
    ledger.quota(year, landlordId, targetGroup, most, reason, by);
  }

  /** Puts whoever wants a place of this year in a queue until the transaction ends. */
  PlaceYear lock(int year) {
    return find(year, " for update")
        .orElseGet(
            () -> {
              open(year);
              return find(year, " for update").orElseThrow();
            });
  }

  private int taken(int year, Optional<String> landlordId, Optional<String> targetGroup) {
    return jdbc.sql(
            """
            select count(*) from woonspoor.place
            where year = :year and state <> 'RELEASED'
              and (:landlord::text is null or landlord_id = :landlord)
              and (:group::text is null or target_group = :group)
            """)
        .param("year", year)
        .param("landlord", landlordId.orElse(null))
        .param("group", targetGroup.orElse(null))
        .query(Integer.class)
        .single();
  }

  private Optional<String> configuredBasis() {
    return Optional.ofNullable(settings.legalBasis()).filter(text -> !text.isBlank());
  }

  private Optional<PlaceYear> find(int year, String lock) {
    return jdbc.sql(
            "select year, total, reserved, committed from woonspoor.place_year where year = :year"
                + lock)
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
}
