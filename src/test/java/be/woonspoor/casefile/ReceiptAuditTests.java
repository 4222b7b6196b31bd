package be.woonspoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One changed byte in one receipt of one case, found by a look at all of them. */
@WoonspoorTest
class ReceiptAuditTests {

  private static final String NIGHT = "check-places";

  @Autowired private Receipts receipts;
  @Autowired private ReceiptAudit audit;
  @Autowired private Journeys journeys;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private String caseNumber;

  @BeforeEach
  void a_case_with_two_receipts() {
    caseNumber = journeys.aCase();
    for (var decision : List.of("first", "second")) {
      receipts.keep(
          caseNumber, decision, "YES", Map.of("a", 1), Optional.empty(), List.of(), "Ja.");
    }
  }

  @AfterEach
  void back_to_now() {
    ClockUtil.reset();
  }

  @Test
  void operator_and_lead_hear_that_all_is_well_and_nobody_else_hears_anything() {
    for (var user : List.of("operator", DemoTeam.LEAD)) {
      var answer = http(user).get("/api/decisions/verification");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("cases").asInt()).isPositive();
      assertThat(answer.body().path("receipts").asInt()).isGreaterThanOrEqualTo(2);
      assertThat(answer.body().path("broken").findValuesAsText("caseNumber"))
          .doesNotContain(caseNumber);
    }
    assertThat(http("coach1").get("/api/decisions/verification").status()).isEqualTo(403);
    assertThat(http(DemoTeam.OFFICE).get("/api/decisions/verification").status()).isEqualTo(403);
  }

  @Test
  void a_changed_byte_is_found_among_all_cases_and_named_until_it_is_put_right() {
    tampered(
        () -> {
          changes("outcome = 'NO'");

          var seen = audit.all();

          assertThat(seen.broken())
              .filteredOn(broken -> broken.caseNumber().equals(caseNumber))
              .singleElement()
              .satisfies(
                  broken ->
                      assertThat(broken.findings())
                          .extracting(ReceiptChains.Finding::problem)
                          .contains(ReceiptChains.Problem.CHANGED));
          assertThat(audit.broken()).contains(caseNumber);

          changes("outcome = 'YES'");
          audit.all();
          assertThat(audit.broken()).doesNotContain(caseNumber);
        });
  }

  @Test
  void a_case_whose_receipts_are_gone_altogether_is_found() {
    tampered(
        () -> {
          jdbc.sql("delete from woonspoor.receipt where case_number = :number")
              .param("number", caseNumber)
              .update();
          assertThat(audit.all().broken())
              .extracting(ReceiptAudit.Broken::caseNumber)
              .contains(caseNumber);
        });
  }

  @Test
  void every_case_has_its_night_and_a_broken_one_is_a_task_of_the_lead() {
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(NIGHT)
        .list()
        .forEach(open -> runtime.deleteProcessInstance(open.getId(), "another test"));
    tampered(
        () -> {
          changes("decision = decision || 'x'");
          var turn = ReceiptAudit.turnOf(caseNumber);
          goTo(turn + 1);
          assertThat(found(audit.tonight())).isFalse();

          goTo(turn);
          var night = journeys.start(NIGHT, "");

          assertThat(audit.broken()).contains(caseNumber);
          var task =
              tasks.createTaskQuery().processInstanceId(night.processInstanceId()).singleResult();
          assertThat(task.getTaskDefinitionKey()).isEqualTo("LookIntoPlaces");
        });
  }

  private boolean found(ReceiptAudit.Overview overview) {
    return overview.broken().stream().anyMatch(broken -> broken.caseNumber().equals(caseNumber));
  }

  /** A night, far from now, on which it is the turn of so many. */
  private static void goTo(int turn) {
    var day = LocalDate.of(2033, 1, 1);
    while (Math.floorMod(day.toEpochDay(), ReceiptAudit.NIGHTS) != turn % ReceiptAudit.NIGHTS) {
      day = day.plusDays(1);
    }
    ClockUtil.setCurrentTime(Date.from(day.atTime(3, 30).toInstant(ZoneOffset.UTC)));
  }

  private void changes(String assignment) {
    jdbc.sql(
            "update woonspoor.receipt set "
                + assignment
                + " where case_number = :number and position = 1")
        .param("number", caseNumber)
        .update();
  }

  /** Does something as a superuser whom no trigger stops, looks, and takes it back. */
  private void tampered(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local session_replication_role = replica").update();
          work.run();
          status.setRollbackOnly();
        });
  }

  private Http http(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
