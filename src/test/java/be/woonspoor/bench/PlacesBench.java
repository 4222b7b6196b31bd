package be.woonspoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.support.Journeys;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * How many places a second the ledger can reserve, inside the engine's transaction, and how long
 * the list takes to move on.
 */
class PlacesBench {

  private static final int YEAR = 2100;
  private static final int PLENTY = 90_000;
  private static final int WARM_UP = 500;
  private static final int RESERVATIONS = 2_000;
  private static final int WAITING = 100;
  private static final double NANOS = 1e9;

  private static BenchProduct product;
  private static BenchReport report;
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  /** A service task that reserves, as the step of a process. */
  @TestConfiguration(proxyBeanMethods = false)
  static class ReservingStep {

    @Bean
    JavaDelegate benchReserve(Places places) {
      return execution -> assertThat(places.reserve(CaseNumber.of(execution), YEAR)).isPresent();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    product = BenchProduct.start(ReservingStep.class);
    report = new BenchReport("places", product.databaseSettings());
    product.the(Places.class).changeTotal(YEAR, PLENTY, "meting", "bench");
    var model =
        Bpmn.createExecutableProcess("bench-reserve")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("Reserve")
            .camundaDelegateExpression("${benchReserve}")
            // as in the product: the process goes on to wait, and its history stays open
            .receiveTask("Answer")
            .message("bench-answer")
            .endEvent()
            .done();
    product
        .the(ProcessEngine.class)
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("bench-reserve.bpmn", model)
        .deploy();
  }

  @AfterAll
  static void stop() throws IOException {
    report.write();
    product.close();
  }

  @Test
  void reservations_in_the_engines_transaction() throws Exception {
    var runtime = product.the(ProcessEngine.class).getRuntimeService();
    run(8, WARM_UP, () -> runtime.startProcessInstanceByKey("bench-reserve", aCase()));
    SlowStatements.count(product.jdbc());
    for (var threads : new int[] {1, 8, 32}) {
      var before = product.the(Places.class).of(YEAR).reserved();
      var nanos =
          run(
              threads,
              RESERVATIONS,
              () -> runtime.startProcessInstanceByKey("bench-reserve", aCase()));
      tell("reservation in a process, threads: " + threads, nanos);
      assertThat(product.the(Places.class).of(YEAR).reserved() - before).isEqualTo(RESERVATIONS);
    }
    SlowStatements.write(product.jdbc(), "reservations");
  }

  @Test
  void a_hundred_who_wait_move_on() throws Exception {
    var engine = product.the(ProcessEngine.class);
    var desk = product.the(PlaceDesk.class);
    var files = product.the(CaseFiles.class);
    var clock = product.the(Clock.class);
    var year = product.the(Places.class).thisYear();
    desk.changeTotal(year, 0, "meting", "bench");
    for (var i = 0; i < WAITING; i++) {
      var aCase = product.the(Journeys.class).aCase();
      files.markComplete(aCase, clock.instant());
      engine
          .getRuntimeService()
          .createProcessInstanceByKey("accelerated-allocation")
          .businessKey(aCase)
          .startBeforeActivity("WaitingForPlace")
          .execute();
    }
    SlowStatements.count(product.jdbc());
    var began = System.nanoTime();
    desk.changeTotal(year, WAITING, "meting", "bench");
    var nanos = System.nanoTime() - began;

    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("NominateCandidate")
                .count())
        .isEqualTo(WAITING);
    SlowStatements.write(product.jdbc(), "moving-on");
    report.add(
        "moving on " + WAITING + " waiting cases after one raise",
        "seconds",
        nanos / NANOS,
        Map.of("perCaseMs", Math.round(nanos / 1e5 / WAITING) / 10.0));
  }

  private static String aCase() {
    return "WS-2100-%05d".formatted(NEXT.getAndIncrement());
  }

  /** Runs something so many times on so many threads; the nanoseconds of each. */
  private static long[] run(int threads, int times, Callable<?> what) throws Exception {
    var took = new long[times + 1];
    var next = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var work = new ArrayList<Callable<Void>>();
      for (var thread = 0; thread < threads; thread++) {
        work.add(
            () -> {
              for (var i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                var began = System.nanoTime();
                what.call();
                took[i] = System.nanoTime() - began;
              }
              return null;
            });
      }
      var began = System.nanoTime();
      for (var one : pool.invokeAll(work)) {
        one.get();
      }
      took[times] = System.nanoTime() - began;
      return took;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void tell(String what, long[] nanos) {
    var each = Arrays.copyOf(nanos, nanos.length - 1);
    report.add(
        what,
        "per second",
        each.length / (nanos[each.length] / NANOS),
        Map.of(
            "reservations", each.length,
            "p50ms", BenchReport.p50(each),
            "p95ms", BenchReport.p95(each)));
  }
}
