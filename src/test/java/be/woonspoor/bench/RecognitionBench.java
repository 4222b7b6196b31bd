package be.woonspoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.CohortPlay;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the cohort takes from referral to the lead's decision, over HTTP and through the real
 * forms, one after the other.
 */
class RecognitionBench {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 30);
  private static final double NANOS = 1e9;

  @Test
  void recognition_of_the_cohort() throws IOException {
    ClockUtil.setCurrentTime(Date.from(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    try (var product = BenchProduct.start()) {
      var report = new BenchReport("recognition", product.databaseSettings());
      var engine = product.the(ProcessEngine.class);
      var play = new CohortPlay(engine, product.the(JdbcClient.class), product.url(), "");
      var began = System.nanoTime();
      var referrals = play.receiveAll();
      var received = System.nanoTime();
      play.recogniseAll(DAY);
      var decided = System.nanoTime();

      var decisions =
          engine
              .getHistoryService()
              .createHistoricTaskInstanceQuery()
              .taskDefinitionKey("DecideRecognition")
              .finished()
              .count();
      assertThat(decisions).isPositive().isLessThanOrEqualTo(referrals);
      assertThat(engine.getTaskService().createTaskQuery().processDefinitionKey("referral").count())
          .isZero();
      report.add(
          "receiving " + referrals + " referrals",
          "seconds",
          (received - began) / NANOS,
          Map.of("perReferralMs", Math.round((received - began) / 1e6 / referrals)));
      report.add(
          "completeness, eligibility and decision of all",
          "seconds",
          (decided - received) / NANOS,
          Map.of("decisions", decisions, "submits", play.submitsByRole()));
      report.add("recognition of the cohort", "seconds", (decided - began) / NANOS, Map.of());
      report.write();
    }
  }
}
