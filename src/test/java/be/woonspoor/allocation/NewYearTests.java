package be.woonspoor.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.PlaceSettings.NewYearRule;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What New Year does to a place that is reserved and not committed is written down, both ways. */
@WoonspoorTest
class NewYearTests {

  private static int nextYear = 2800;

  @Autowired private Places places;
  @Autowired private PlaceYears years;
  @Autowired private PlaceLedger ledger;
  @Autowired private PlaceSettings settings;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;

  private final List<String> cases = new ArrayList<>();

  @AfterEach
  void give_back() {
    ClockUtil.reset();
    cases.forEach(places::release);
  }

  @Test
  void by_default_a_reservation_keeps_its_place_of_the_old_year() {
    var year = aYearOf(2);
    var late = reservedIn(year);

    assertThat(settings.atNewYear()).isEqualTo(NewYearRule.KEEP);
    assertThat(carryOver(NewYearRule.KEEP, year + 1)).isZero();

    assertThat(places.heldBy(late).orElseThrow().year()).isEqualTo(year);
    places.commit(late);
    assertThat(places.of(year).committed()).isEqualTo(1);
    assertThat(places.of(year + 1).committed()).isZero();
  }

  @Test
  void under_the_other_rule_it_takes_a_place_of_the_new_year_in_the_order_of_reserving() {
    alone(
        () -> {
          var year = aYearOf(3);
          var first = reservedIn(year);
          var housed = reservedIn(year);
          places.commit(housed);
          var second = reservedIn(year);
          places.changeTotal(year + 1, 1, "proef", "lead");

          assertThat(carryOver(NewYearRule.MOVE, year + 1)).isEqualTo(1);

          assertThat(places.heldBy(first).orElseThrow().year()).isEqualTo(year + 1);
          assertThat(places.heldBy(second).orElseThrow().year()).isEqualTo(year);
          assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 3, 1, 1));
          assertThat(places.of(year + 1)).isEqualTo(new PlaceYear(year + 1, 1, 1, 0));
          assertThat(places.movements(year + 1, 1).get(0).why())
              .isEqualTo("overgang naar het nieuwe jaar");
          assertThat(carryOver(NewYearRule.MOVE, year + 1)).as("once").isZero();
        });
  }

  @Test
  void the_year_turns_at_midnight_in_brussels() {
    var lastSecond = Instant.parse("2871-12-31T22:59:59Z");
    var firstSecond = lastSecond.plusSeconds(1);
    assertThat(firstSecond.atZone(ZoneOffset.UTC).getYear()).isEqualTo(2871);

    assertThat(yearAt(lastSecond)).isEqualTo(2871);
    assertThat(yearAt(firstSecond)).isEqualTo(2872);
  }

  /** Nobody else keeps a place of an earlier year meanwhile; afterwards all is as it was. */
  private void alone(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          places.reserved().forEach(places::release);
          test.run();
        });
  }

  private int yearAt(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
    return places.thisYear();
  }

  private int carryOver(NewYearRule rule, int year) {
    var ruled = new Places(jdbc, years, ledger, new PlaceSettings(59, Map.of(), "", rule), clock);
    return transaction.execute(status -> ruled.carryOver(year));
  }

  private int aYearOf(int total) {
    var year = nextYear;
    nextYear += 2;
    places.changeTotal(year, total, "proef", "lead");
    return year;
  }

  private String reservedIn(int year) {
    var aCase = journeys.aCase();
    cases.add(aCase);
    assertThat(places.reserve(aCase, year)).isPresent();
    return aCase;
  }
}
