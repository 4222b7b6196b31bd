package be.woonspoor.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever many do at once with the places of two years, the limits hold, and whoever reads the
 * ledger alone comes to the same counts.
 */
@WoonspoorTest
class PlaceStormTests {

  private static final int SEQUENCES = 30;
  private static final int THREADS = 8;
  private static final int OPERATIONS_PER_THREAD = 30;
  private static final String LANDLORD = "thuispunt-gent";

  private static int nextYear = 2600;

  @Autowired private Places places;
  @Autowired private Registrations registrations;
  @Autowired private TargetGroups groups;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;

  private final Map<String, LongAdder> done = new HashMap<>();

  @Test
  void after_any_storm_of_movements_the_sums_agree_and_the_ledger_replays_to_what_stands()
      throws Exception {
    var cases = cases();
    var pool = Executors.newFixedThreadPool(THREADS);
    for (var name : List.of("done", "nothing to do", "refused", "refused by the database")) {
      done.put(name, new LongAdder());
    }
    try {
      for (var seed = 1; seed <= SEQUENCES; seed++) {
        storm(pool, seed, cases);
      }
    } finally {
      pool.shutdownNow();
      cases.forEach(places::release);
    }
    System.out.printf(
        "ledger: %d sequences, %d threads, %d operations: %s%n",
        SEQUENCES, THREADS, SEQUENCES * THREADS * OPERATIONS_PER_THREAD, done);
    assertThat(done.values()).allSatisfy(count -> assertThat(count.sum()).isPositive());
  }

  private void storm(ExecutorService pool, int seed, List<String> cases) throws Exception {
    var years = List.of(nextYear++, nextYear++);
    var random = new Random(seed);
    years.forEach(year -> places.changeTotal(year, 3 + random.nextInt(3), "proef", "lead"));
    var work = new ArrayList<Callable<Void>>();
    for (var thread = 0; thread < THREADS; thread++) {
      var own = new Random(seed * 1_000L + thread);
      work.add(
          () -> {
            for (var step = 0; step < OPERATIONS_PER_THREAD; step++) {
              count(() -> operate(own, years, cases));
            }
            return null;
          });
    }
    for (var one : pool.invokeAll(work, 60, TimeUnit.SECONDS)) {
      one.get();
    }
    for (var year : years) {
      agree(year, "seed " + seed);
    }
    assertThat(openCases())
        .as("two open places of one case, seed %s", seed)
        .doesNotHaveDuplicates();
    cases.forEach(places::release);
  }

  private void count(Callable<Boolean> operation) throws Exception {
    try {
      done.get(operation.call() ? "done" : "nothing to do").increment();
    } catch (TotalTooLow | QuotaTooLow | NoPlaceHeld e) {
      done.get("refused").increment();
    } catch (DataAccessException e) {
      assertThat(e.getMostSpecificCause().getMessage())
          .containsAnyOf("place_year_limit", "place_quota_limit", "place_one_open_per_case");
      done.get("refused by the database").increment();
    }
  }

  /** One random operation; whether anything moved. */
  private boolean operate(Random random, List<Integer> years, List<String> cases) {
    var aCase = cases.get(random.nextInt(cases.size()));
    var year = years.get(random.nextInt(years.size()));
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> {
        return places.reserve(aCase, year).isPresent();
      }
      case 4, 5, 6 -> {
        return places.release(aCase);
      }
      case 7 -> {
        places.commit(aCase);
        return true;
      }
      case 8 -> {
        places.changeTotal(year, random.nextInt(9), "herverdeling", "lead");
        return true;
      }
      case 9, 10 -> {
        var landlord = random.nextBoolean() ? Optional.of(LANDLORD) : Optional.<String>empty();
        var group =
            landlord.isEmpty() || random.nextBoolean()
                ? Optional.of(random.nextBoolean() ? TargetGroups.USUAL : "YOUNG")
                : Optional.<String>empty();
        var most = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5));
        places.changeQuota(year, landlord, group, most, "afspraak", "lead");
        return true;
      }
      default -> {
        return plainSql(aCase, year);
      }
    }
  }

  /** What somebody with a database console would try. */
  private boolean plainSql(String aCase, int year) {
    return jdbc.sql(
                """
                insert into woonspoor.place_ledger
                  (year, movement, place_id, case_number, why, by_user, at)
                values (:year, 'RESERVED', :id, :number, 'RANK', 'psql', '2600-01-01T00:00:00Z')
                """)
            .param("year", year)
            .param("id", UUID.randomUUID())
            .param("number", aCase)
            .update()
        == 1;
  }

  /** Folds the ledger, knowing nothing of the tables that its trigger keeps. */
  private void agree(int year, String as) {
    var total = 0;
    var states = new HashMap<Object, Map<String, Object>>();
    var mosts = new HashMap<Set<Object>, Integer>();
    for (var line : ledger(year)) {
      switch ((String) line.get("movement")) {
        case "TOTAL" -> total = (Integer) line.get("total");
        case "QUOTA" -> {
          var key = key(line);
          if (line.get("quota") == null) {
            mosts.remove(key);
          } else {
            mosts.put(key, (Integer) line.get("quota"));
          }
        }
        default -> states.put(line.get("place_id"), line);
      }
    }
    var held =
        states.values().stream().filter(line -> !line.get("movement").equals("RELEASED")).toList();
    var committed = (int) held.stream().filter(l -> l.get("movement").equals("COMMITTED")).count();
    assertThat(new PlaceYear(year, total, held.size() - committed, committed))
        .as(as)
        .isEqualTo(places.of(year));
    assertThat(held.size()).as(as).isLessThanOrEqualTo(total);
    var quotas = places.quotas(year);
    assertThat(quotas).as(as).hasSize(mosts.size());
    for (var quota : quotas) {
      var taken =
          (int)
              held.stream()
                  .filter(
                      line ->
                          quota.counts(
                              Optional.ofNullable((String) line.get("landlord_id")),
                              (String) line.get("target_group")))
                  .count();
      assertThat(quota.taken()).as(as + " " + quota).isEqualTo(taken);
      assertThat(taken).as(as + " " + quota).isLessThanOrEqualTo(quota.most());
      var key = new HashSet<>();
      quota.landlordId().ifPresent(key::add);
      quota.targetGroup().ifPresent(key::add);
      assertThat(mosts).as(as).containsEntry(key, quota.most());
    }
  }

  private static Set<Object> key(Map<String, Object> line) {
    var key = new HashSet<>();
    for (var part : List.of("landlord_id", "target_group")) {
      if (line.get(part) != null) {
        key.add(line.get(part));
      }
    }
    return key;
  }

  private List<Map<String, Object>> ledger(int year) {
    return jdbc.sql("select * from woonspoor.place_ledger where year = :year order by sequence")
        .param("year", year)
        .query()
        .listOfRows();
  }

  private List<String> openCases() {
    return jdbc.sql("select case_number from woonspoor.place where state = 'RESERVED'")
        .query(String.class)
        .list();
  }

  /** Some registered with the landlord, some not; some of another target group. */
  private List<String> cases() {
    var cases = new ArrayList<String>();
    for (var i = 0; i < 10; i++) {
      var aCase = journeys.aCase();
      if (i % 2 == 0) {
        registrations.register(
            aCase, new Registration(LANDLORD, LocalDate.of(2026, 1, 1), "CIR-" + i));
      }
      if (i % 3 == 0) {
        groups.assign(aCase, "YOUNG", "", "lead");
      }
      cases.add(aCase);
    }
    return cases;
  }
}
