package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.engine.Messages;
import be.woonspoor.tenancy.Leases;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many cases walk through the deployed models at random and compete for a few places: every answer
 * through the guard of the forms, every timer, letter and message at any moment, cancellations,
 * deletions and moved tokens among them. After each single step the places, the list and the live
 * tokens agree, and after a thousand walks every flow and end has been taken.
 *
 * <p>{@code -Dwalks.seed=…} walks the same way again, {@code -Dwalks=…} further, or less far: below
 * a thousand a flow may be left out.
 */
class RandomWalkTests extends AllocationPaths {

  private static final Logger LOG = LoggerFactory.getLogger(RandomWalkTests.class);
  private static final int ENOUGH_FOR_EVERY_FLOW = 1000;
  private static final int WALKS = Integer.getInteger("walks", ENOUGH_FOR_EVERY_FLOW);
  private static final long SEED = Long.getLong("walks.seed", 20261123L);
  private static final int AGAIN = 50;
  private static final int AT_ONCE = 8;
  private static final int LAST_STEPS = 40;
  private static final Set<String> MODELS =
      Set.of(
          AcceleratedAllocationProcess.KEY,
          LandlordRegistrationProcess.KEY,
          WaitingForPlaceProcess.KEY,
          DwellingOfferProcess.KEY,
          RefusedOfferProcess.KEY,
          LeaseAndMoveInProcess.KEY);

  @Autowired private ProcessEngine engine;
  @Autowired private Messages messages;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<LeaseKnowledge> leases;
  @Autowired private Leases allLeases;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private DataSource database;

  private HeldPlaces held;
  private final List<String> path = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();

  /**
   * The walks hold what is true, not how the database finds it. The connections of the product plan
   * every statement for its values; a million statements would be planned here for the same rows.
   */
  @BeforeEach
  void keepPlans() throws SQLException {
    plan("auto");
  }

  @AfterEach
  void planForValues() throws SQLException {
    plan("force_custom_plan");
  }

  private void plan(String mode) throws SQLException {
    var pool = database.unwrap(HikariDataSource.class);
    var all = new ArrayList<Connection>();
    try {
      for (var next = 0; next < pool.getMaximumPoolSize(); next++) {
        all.add(pool.getConnection());
      }
      for (var connection : all) {
        try (var statement = connection.createStatement()) {
          statement.execute("set plan_cache_mode = " + mode);
        }
      }
    } finally {
      for (var connection : all) {
        connection.close();
      }
    }
  }

  @Test
  void whatever_happens_open_reservations_are_the_live_tokens_that_hold_one() {
    var random = new Random(SEED);
    var walk = new AllocationWalk(engine, messages, leases, allocations, jdbc, random);
    walks(walk, WALKS, random);
    assertThat(held.broken(cases, allocations.thisYear())).isEmpty();
    var visited = new VisitedFlows(MODELS).of(jdbc, cases);
    LOG.info(
        "{} walks, {} steps, seed {}; done {}, refused {}",
        WALKS,
        path.size(),
        SEED,
        walk.done(),
        walk.refused());
    visited.all().forEach((flow, times) -> LOG.info("{} {}", times, flow));
    if (WALKS >= ENOUGH_FOR_EVERY_FLOW) {
      assertThat(visited.never()).as("flows and ends that no walk took; seed %s", SEED).isEmpty();
    }
  }

  @Test
  void it_is_so_too_for_whoever_is_coached_and_looks_for_a_next_dwelling() {
    var random = new Random(SEED);
    var walk = new WalkAgain(engine, messages, allLeases, allocations, events, jdbc, random);

    walks(walk, Math.min(WALKS, AGAIN), random);

    assertThat(held.broken(cases, allocations.thisYear())).isEmpty();
    var visited =
        new VisitedFlows(Set.of(AcceleratedAllocationProcess.KEY, "accelerated-search"))
            .of(jdbc, cases)
            .all();
    assertThat(
            List.of(
                visited.get("accelerated-allocation/PlaceGiven_to_PlaceInHand"),
                visited.get("accelerated-search/SearchGivenUp"),
                visited.get("accelerated-search/SearchStopped"),
                visited.get("accelerated-search/AnotherWayNeeded")))
        .as("places were held, and searches stopped in every way; seed %s", SEED)
        .allMatch(times -> times > 0);
  }

  private void walks(AllocationWalk walk, int walks, Random random) {
    held = new HeldPlaces(jdbc);
    var live = new LinkedHashMap<Integer, String>();
    var begun = 0;
    allocations.changeFree(2);
    while (begun < walks || !live.isEmpty()) {
      if (begun < walks && live.size() < AT_ONCE) {
        var caseNumber = walk.begins();
        cases.add(caseNumber);
        live.put(begun++, caseNumber);
        note(begun, "begins", live);
      }
      var who = List.copyOf(live.keySet()).get(random.nextInt(live.size()));
      var caseNumber = live.get(who);
      note(who + 1, step(walk, caseNumber), live);
      if (!walk.goesOn()) {
        walk.ends(caseNumber);
        note(who + 1, "is over", live);
        live.remove(who);
      }
    }
  }

  private String step(AllocationWalk walk, String caseNumber) {
    try {
      return walk.step(caseNumber);
    } catch (RuntimeException e) {
      throw new AssertionError(story("the engine failed: " + e, caseNumber), e);
    }
  }

  private void note(int walk, String what, LinkedHashMap<Integer, String> live) {
    path.add("walk " + walk + ": " + what);
    var broken = held.broken(List.copyOf(live.values()), allocations.thisYear());
    if (!broken.isEmpty()) {
      throw new AssertionError(story(broken.toString(), live.get(walk - 1)));
    }
  }

  private String story(String what, String caseNumber) {
    return "%s%nwalks.seed=%d, case %s, the last steps:%n%s"
        .formatted(
            what,
            SEED,
            caseNumber,
            String.join(
                System.lineSeparator(),
                path.subList(Math.max(0, path.size() - LAST_STEPS), path.size())));
  }
}
