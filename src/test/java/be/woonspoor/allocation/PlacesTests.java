package be.woonspoor.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.WoonspoorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly number of places holds, whoever writes and however many at once. */
@WoonspoorTest
class PlacesTests {

  private static int nextYear = 2200;
  private static int nextCase = 1;

  @Autowired private Places places;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void give_back_what_is_still_kept() {
    places.reserved().stream().filter(c -> c.startsWith("WS-2200-")).forEach(places::release);
  }

  @Test
  void a_year_opens_with_its_configured_number_once() {
    var year = nextYear++;

    assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 59, 0, 0));
    assertThat(places.open(year)).isEqualTo(places.open(year));
    assertThat(ledger(year)).hasSize(1);
  }

  @Test
  void reserving_twice_keeps_one_place() {
    var aCase = aCase();
    var year = aYearOf(2);
    var first = places.reserve(aCase, year);

    assertThat(places.reserve(aCase, year)).isEqualTo(first);
    assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 2, 1, 0));
    places.release(aCase);
  }

  @Test
  void committing_twice_counts_once_and_a_committed_place_is_never_given_back() {
    var year = aYearOf(1);
    var aCase = aCase();
    places.reserve(aCase, year);

    var place = places.commit(aCase);

    assertThat(places.commit(aCase)).isEqualTo(place);
    assertThat(places.release(aCase)).isFalse();
    assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 1, 0, 1));
    assertThat(places.heldBy(aCase)).contains(place);
  }

  @Test
  void releasing_twice_gives_one_place_back() {
    var year = aYearOf(1);
    var aCase = aCase();
    places.reserve(aCase, year);

    assertThat(places.release(aCase)).isTrue();
    assertThat(places.release(aCase)).isFalse();
    assertThat(places.of(year).free()).isEqualTo(1);
    assertThat(places.heldBy(aCase)).isEmpty();
  }

  @Test
  void a_lease_without_a_place_is_refused() {
    assertThatThrownBy(() -> places.commit(aCase())).isInstanceOf(NoPlaceHeld.class);
  }

  @Test
  void a_place_given_back_can_not_be_committed_later() {
    var year = aYearOf(1);
    var aCase = aCase();
    places.reserve(aCase, year);
    places.release(aCase);

    assertThatThrownBy(() -> places.commit(aCase)).isInstanceOf(NoPlaceHeld.class);
  }

  @Test
  void a_place_counts_in_the_year_in_which_it_was_reserved() {
    var year = aYearOf(1);
    var next = aYearOf(1);
    var aCase = aCase();
    places.reserve(aCase, year);

    assertThat(places.reserve(aCase, next).orElseThrow().year()).isEqualTo(year);
    places.commit(aCase);

    assertThat(places.of(year).committed()).isEqualTo(1);
    assertThat(places.of(next).free()).isEqualTo(1);
  }

  @Test
  void a_full_year_gives_nothing() {
    var year = aYearOf(1);
    places.reserve(aCase(), year);

    assertThat(places.reserve(aCase(), year)).isEmpty();
  }

  @Test
  void the_total_can_not_go_below_what_is_taken() {
    var year = aYearOf(2);
    places.reserve(aCase(), year);
    places.reserve(aCase(), year);

    assertThatThrownBy(() -> places.changeTotal(year, 1, "minder", "lead"))
        .isInstanceOf(TotalTooLow.class);
    assertThat(places.of(year).total()).isEqualTo(2);
    assertThat(places.changeTotal(year, 3, "meer", "lead").free()).isEqualTo(1);
  }

  @Test
  void two_hundred_at_once_get_the_last_place_exactly_once() throws Exception {
    var year = aYearOf(1);
    var start = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(200);
    try {
      var tries = new ArrayList<Future<Boolean>>();
      for (var i = 0; i < 200; i++) {
        var aCase = aCase();
        Callable<Boolean> attempt =
            () -> {
              start.await();
              return places.reserve(aCase, year).isPresent();
            };
        tries.add(pool.submit(attempt));
      }
      start.countDown();
      var won = 0;
      for (var attempt : tries) {
        won += attempt.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
    assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 1, 1, 0));
    assertThat(ledger(year)).filteredOn("movement", "RESERVED").hasSize(1);
  }

  @Test
  void plain_sql_can_not_pass_the_limit() {
    var year = aYearOf(1);
    places.reserve(aCase(), year);

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.place_ledger
                          (year, movement, place_id, case_number, by_user, at)
                        values (:year, 'RESERVED', :id, :number, 'psql', '2200-01-01T00:00:00Z')
                        """)
                    .param("year", year)
                    .param("id", UUID.randomUUID())
                    .param("number", aCase())
                    .update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("place_year_limit");
    assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 1, 1, 0));
  }

  @Test
  void plain_sql_can_not_lower_the_total_below_what_is_taken() {
    var year = aYearOf(1);
    places.reserve(aCase(), year);

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.place_ledger (year, movement, total, by_user, at)
                        values (:year, 'TOTAL', 0, 'psql', '2200-01-01T00:00:00Z')
                        """)
                    .param("year", year)
                    .update())
        .rootCause()
        .hasMessageContaining("place_year_limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update woonspoor.place_year set reserved = 0 where year = :year",
        "update woonspoor.place_year set total = 1000 where year = :year",
        "delete from woonspoor.place_year where year = :year",
        "insert into woonspoor.place_year (year, total) select :year + 700, 100",
        "update woonspoor.place set state = 'RESERVED', settled_at = null where year = :year",
        "delete from woonspoor.place where year = :year",
        "update woonspoor.place_ledger set at = at where year = :year",
        "delete from woonspoor.place_ledger where year = :year",
        "truncate woonspoor.place, woonspoor.place_year, woonspoor.place_ledger,"
            + " woonspoor.place_quota",
      })
  void plain_sql_can_not_rewrite_what_was_given(String sql) {
    var year = aYearOf(1);
    places.reserve(aCase(), year);

    assertThatThrownBy(() -> jdbc.sql(sql).param("year", year).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(only place_ledger changes|is never rewritten).*");
    assertThat(places.of(year)).isEqualTo(new PlaceYear(year, 1, 1, 0));
  }

  @Test
  void a_case_never_keeps_two_places_not_even_by_plain_sql() {
    var year = aYearOf(5);
    var aCase = aCase();
    places.reserve(aCase, year);

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.place_ledger
                          (year, movement, place_id, case_number, by_user, at)
                        values (:year, 'RESERVED', :id, :number, 'psql', '2200-01-01T00:00:00Z')
                        """)
                    .param("year", year)
                    .param("id", UUID.randomUUID())
                    .param("number", aCase)
                    .update())
        .rootCause()
        .hasMessageContaining("place_one_open_per_case");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void any_sequence_of_movements_replays_from_the_ledger_to_what_stands(long seed) {
    var random = new Random(seed);
    var years = List.of(aYearOf(4), aYearOf(2));
    var cases = List.of(aCase(), aCase(), aCase(), aCase(), aCase(), aCase(), aCase(), aCase());

    for (var step = 0; step < 150; step++) {
      var aCase = cases.get(random.nextInt(cases.size()));
      var year = years.get(random.nextInt(years.size()));
      switch (random.nextInt(8)) {
        case 0, 1, 2, 3 -> places.reserve(aCase, year);
        case 4, 5 -> places.release(aCase);
        case 6 -> {
          if (places.heldBy(aCase).isPresent()) {
            places.commit(aCase);
          }
        }
        default -> changeTotal(year, random.nextInt(12));
      }
    }

    for (var year : years) {
      assertThat(replay(year)).as("year %s, seed %s", year, seed).isEqualTo(places.of(year));
      assertThat(places.of(year).free()).isNotNegative();
    }
    for (var aCase : cases) {
      assertThat(openPlaces(aCase)).isLessThanOrEqualTo(1);
    }
  }

  private void changeTotal(int year, int total) {
    var taken = places.of(year).taken();
    if (total >= taken) {
      places.changeTotal(year, total, "herverdeling", "lead");
    } else {
      assertThatThrownBy(() -> places.changeTotal(year, total, "herverdeling", "lead"))
          .isInstanceOf(TotalTooLow.class);
    }
  }

  /** Folds the ledger, knowing nothing of the tables that its trigger keeps. */
  private PlaceYear replay(int year) {
    var total = 0;
    var states = new HashMap<Object, Object>();
    for (var line : ledger(year)) {
      if (line.get("movement").equals("TOTAL")) {
        total = (Integer) line.get("total");
      } else {
        states.put(line.get("place_id"), line.get("movement"));
      }
    }
    var reserved = (int) states.values().stream().filter("RESERVED"::equals).count();
    var committed = (int) states.values().stream().filter("COMMITTED"::equals).count();
    return new PlaceYear(year, total, reserved, committed);
  }

  private List<Map<String, Object>> ledger(int year) {
    return jdbc.sql("select * from woonspoor.place_ledger where year = :year order by sequence")
        .param("year", year)
        .query()
        .listOfRows();
  }

  private int openPlaces(String aCase) {
    return jdbc.sql(
            "select count(*) from woonspoor.place where case_number = :c and state = 'RESERVED'")
        .param("c", aCase)
        .query(Integer.class)
        .single();
  }

  private int aYearOf(int total) {
    var year = nextYear++;
    places.changeTotal(year, total, "proef", "lead");
    return year;
  }

  private static String aCase() {
    return "WS-2200-%05d".formatted(10_000 + nextCase++);
  }
}
