package be.woonspoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.ReceiptChains.Finding;
import be.woonspoor.casefile.ReceiptChains.Problem;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipts of a case prove themselves, whoever had hands on the database. */
@WoonspoorTest
class ReceiptChainTests {

  @Autowired private Receipts receipts;
  @Autowired private ReceiptChains chains;
  @Autowired private Decisions decisions;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private String caseNumber;

  @BeforeEach
  void a_case_with_three_receipts() {
    caseNumber = journeys.aCase();
    receipts.keep(caseNumber, "first", "YES", Map.of("a", 1), Optional.empty(), List.of(), "Ja.");
    askTheTable(3);
    receipts.keep(
        caseNumber, "third", "NO", Map.of("b", true), Optional.empty(), List.of("AGE"), "Nee.");
  }

  @Test
  void what_nobody_touched_is_intact_and_its_table_answers_the_same() {
    var verification = chains.verify(caseNumber);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.intact()).isTrue();
    assertThat(verification.receipts()).isEqualTo(3);
    assertThat(verification.askedAgain()).isOne();
    assertThat(verification.head()).hasSize(64);
  }

  @Test
  void a_case_without_receipts_is_intact() {
    assertThat(chains.verify(journeys.aCase()).intact()).isTrue();
  }

  @Test
  void a_changed_byte_in_any_column_is_found() {
    var columns =
        jdbc.sql(
                """
                select column_name || ' ' || udt_name from information_schema.columns
                where table_schema = 'woonspoor' and table_name = 'receipt'
                """)
            .query(String.class)
            .list();
    assertThat(columns).hasSizeGreaterThan(20);
    for (var column : columns) {
      var name = column.split(" ")[0];
      tampered(
          () -> {
            change(2, name + " = " + other(name, column.split(" ")[1]));
            assertThat(chains.verify(caseNumber).intact()).as("%s changed", name).isFalse();
          });
    }
    assertThat(chains.verify(caseNumber).intact()).isTrue();
  }

  @Test
  void a_sealed_content_of_another_receipt_is_found() {
    tampered(
        () -> {
          change(
              2, "sealed_text = (select sealed_text from woonspoor.receipt r where " + at(1) + ")");
          assertThat(problems()).containsExactly(Problem.CONTENT_CHANGED);
        });
  }

  @Test
  void a_removed_receipt_is_found_wherever_it_stood() {
    for (var position : List.of(1, 2, 3)) {
      tampered(
          () -> {
            jdbc.sql("delete from woonspoor.receipt where " + at(position)).update();
            assertThat(problems())
                .as("receipt %s removed", position)
                .containsExactly(position == 3 ? Problem.LAST_MISSING : Problem.MISSING);
          });
    }
  }

  @Test
  void renumbering_after_a_removal_does_not_help() {
    tampered(
        () -> {
          jdbc.sql("delete from woonspoor.receipt where " + at(2)).update();
          change(3, "position = 2");
          assertThat(problems())
              .contains(Problem.DOES_NOT_FOLLOW, Problem.CHANGED, Problem.LAST_MISSING);
        });
  }

  @Test
  void two_receipts_in_another_order_are_found() {
    tampered(
        () -> {
          change(1, "position = 9");
          change(2, "position = 1");
          change(9, "position = 2");
          assertThat(problems()).contains(Problem.CHANGED, Problem.DOES_NOT_FOLLOW);
        });
  }

  @Test
  void the_database_itself_refuses_to_change_remove_or_empty_receipts() {
    for (var sql :
        List.of(
            "update woonspoor.receipt set outcome = 'MAYBE' where " + at(1),
            "update woonspoor.receipt set position = 7 where " + at(1),
            "update woonspoor.receipt set sealed_text = sealed_inputs where " + at(1),
            "delete from woonspoor.receipt where " + at(1),
            "truncate woonspoor.receipt",
            "update woonspoor.decision_table set decision_key = 'other'",
            "delete from woonspoor.decision_table",
            "truncate woonspoor.decision_table cascade")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
    assertThat(chains.verify(caseNumber).intact()).isTrue();
  }

  @Test
  void what_plain_sql_adds_gets_its_place_too_and_is_found_for_its_content() {
    jdbc.sql(
            """
            insert into woonspoor.receipt
              (id, case_number, decision, at, outcome, rules, unmet, inputs_hash)
            values (gen_random_uuid(), :number, 'planted', '2026-01-01Z', 'YES', '[]', '[]', ''::bytea)
            """)
        .param("number", caseNumber)
        .update();
    assertThat(chains.verify(caseNumber).findings())
        .extracting(Finding::position, Finding::problem)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(4, Problem.GONE));
  }

  @Test
  void erased_content_leaves_the_chain_verifiable_and_nothing_to_read() {
    receipts.erase(caseNumber);
    var verification = chains.verify(caseNumber);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.receipts()).isEqualTo(4);
    assertThat(verification.erased()).isEqualTo(3);
    assertThat(verification.askedAgain()).isZero();
    var told = receipts.of(caseNumber);
    assertThat(told.get(0).decision()).isEqualTo("erasure");
    assertThat(told.subList(1, 4)).allMatch(r -> r.inputs().isEmpty() && r.text().isEmpty());
    assertThat(told.get(2).rules()).isNotEmpty();
    tampered(
        () -> {
          change(2, "outcome = 'OTHER'");
          assertThat(problems()).containsExactly(Problem.CHANGED);
        });
  }

  @Test
  void erasing_behind_the_back_of_the_file_is_found() {
    jdbc.sql(
            """
            update woonspoor.receipt set sealed_inputs = null, sealed_text = null,
              sealed_why = null, sealed_salt = null where case_number = :number
            """)
        .param("number", caseNumber)
        .update();
    assertThat(problems()).containsOnly(Problem.GONE).hasSize(3);
  }

  @Test
  void when_the_key_of_the_case_is_destroyed_the_order_is_still_proved() {
    tampered(
        () -> {
          jdbc.sql("delete from woonspoor.case_key where case_number = :number")
              .param("number", caseNumber)
              .update();
          assertThat(chains.verify(caseNumber).erased()).isEqualTo(3);
          assertThat(chains.verify(caseNumber).intact()).isTrue();
          change(1, "outcome = 'OTHER'");
          assertThat(problems()).containsExactly(Problem.CHANGED);
        });
  }

  @Test
  void two_receipts_of_one_case_at_once_make_no_fork() throws Exception {
    var threads = 8;
    var each = 5;
    var barrier = new CyclicBarrier(threads);
    var pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<Void> work =
          () -> {
            for (var i = 0; i < each; i++) {
              barrier.await();
              transaction.executeWithoutResult(status -> askTheTable(1));
            }
            return null;
          };
      List<Future<Void>> done =
          new ArrayList<>(pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList()));
      for (var future : done) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
    var verification = chains.verify(caseNumber);
    assertThat(verification.receipts()).isEqualTo(3 + threads * each);
    assertThat(verification.findings()).isEmpty();
  }

  @Test
  void a_decision_that_did_not_happen_leaves_no_trace_in_the_chain() {
    var head = chains.verify(caseNumber).head();
    transaction.executeWithoutResult(
        status -> {
          askTheTable(2);
          status.setRollbackOnly();
        });
    assertThat(chains.verify(caseNumber).head()).isEqualTo(head);
    askTheTable(2);
    assertThat(chains.verify(caseNumber).intact()).isTrue();
  }

  private void askTheTable(int attempts) {
    Map<String, Object> inputs = Map.of("attempts", attempts, "whereabouts", "NONE");
    var asked = decisions.decide("contact-attempt", inputs);
    receipts.keep(
        caseNumber,
        "contact-attempt",
        asked.single("step", String.class),
        inputs,
        asked,
        "Volgende stap.");
  }

  private List<Problem> problems() {
    return chains.verify(caseNumber).findings().stream().map(Finding::problem).toList();
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

  private void change(int position, String assignment) {
    assertThat(
            jdbc.sql("update woonspoor.receipt r set " + assignment + " where " + at(position))
                .update())
        .isOne();
  }

  private String at(int position) {
    return "case_number = '" + caseNumber + "' and position = " + position;
  }

  private static String other(String column, String type) {
    return switch (type) {
      case "text" -> "coalesce(" + column + ", '') || 'x'";
      case "bytea" ->
          "case when "
              + column
              + " is null then '\\x01'::bytea"
              + " else set_byte("
              + column
              + ", 0, get_byte("
              + column
              + ", 0) # 1) end";
      case "json" -> "(" + column + "::text || ' ')::json";
      case "uuid" -> "gen_random_uuid()";
      case "timestamptz" -> column + " + interval '1 microsecond'";
      case "bool" -> "not " + column;
      case "int4" -> "coalesce(" + column + ", 0) + 40";
      case "int8" -> column + " + 100000000";
      default -> throw new IllegalArgumentException("a column of type " + type);
    };
  }
}
