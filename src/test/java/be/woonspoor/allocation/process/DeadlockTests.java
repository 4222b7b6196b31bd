package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.EngineDoor;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two transactions that wait for each other's rows: PostgreSQL sends one of them away. */
@WoonspoorTest
class DeadlockTests {

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Allocations allocations;

  @BeforeEach
  void begin() {
    allocations = new Allocations(journeys, referrals, files, desk, runtime, clock);
  }

  @AfterEach
  void stop() {
    allocations.stopAll();
  }

  @Test
  void whoever_the_database_sends_away_reads_that_somebody_was_first_and_may_try_again()
      throws Exception {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    var task = journey.task("DiscussOffer").getId();
    var coach = EngineDoor.basic("http://localhost:" + port, "coach1");
    var accepted = Map.<String, Object>of("talkedAt", "HOME", "reply", "ACCEPTED");

    var answer = sentAway(journey.caseNumber(), task, () -> coach.submit(task, accepted));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(409);
    assertThat(answer.body().path("message").asText())
        .isEqualTo(
            "Iemand anders was net bezig met hetzelfde. Kijk opnieuw en probeer het nog eens.");
    journey.waitsAt("DiscussOffer");
    assertThat(coach.submit(task, accepted).isGood()).isTrue();
  }

  /** Holds the task, lets the other take the offer, then asks for the offer too. */
  private Http.Answer sentAway(String caseNumber, String task, Callable<Http.Answer> other)
      throws Exception {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      run(connection, "set local deadlock_timeout = '20s'");
      run(connection, "select 1 from public.act_ru_task where id_ = '" + task + "' for update");
      var answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return other.call();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      untilSomebodyWaitsFor(connection);
      run(
          connection,
          "select 1 from woonspoor.offer where case_number = '" + caseNumber + "' for update");
      connection.rollback();
      return answer.get(30, TimeUnit.SECONDS);
    }
  }

  private static void untilSomebodyWaitsFor(Connection connection) throws SQLException {
    try (var question =
        connection.prepareStatement(
            "select count(*) from pg_locks"
                + " where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")) {
      var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (System.nanoTime() < end) {
        try (var rows = question.executeQuery()) {
          if (rows.next() && rows.getInt(1) > 0) {
            return;
          }
        }
        Thread.onSpinWait();
      }
      throw new AssertionError("nobody asked for the task that is held");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
