package be.woonspoor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of each kind at most one signal is open in a case; what comes meanwhile is added to it, and what
 * comes soon after opens it again.
 */
@WoonspoorTest
class SignalsTests {

  private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Period REOPENS = Period.ofMonths(3);
  private static final int TOGETHER = 8;

  @Autowired private Signals signals;
  @Autowired private SignalOpenings openings;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;

  private String aCase;

  @AfterEach
  void back_to_now() {
    ClockUtil.reset();
  }

  @BeforeEach
  void open_a_case() {
    aCase = journeys.aCase();
  }

  @Test
  void what_was_told_last_counts_and_urgent_stays_urgent() {
    var first = signals.keep(aCase, SignalKind.ARREARS, report(true, 1, "300.00"));
    signals.keep(aCase, SignalKind.ARREARS, report(false, 3, null));

    var signal = signals.get(first.signalId());

    assertThat(signal.monthsInArrears()).contains(3);
    assertThat(signal.balance()).contains(new BigDecimal("300.00"));
    assertThat(signal.isSerious()).isTrue();
    assertThat(signal.deadline()).isEmpty();
    assertThat(signal.reports()).hasSize(2);
  }

  @Test
  void another_kind_and_another_case_are_other_signals() {
    var kept = signals.keep(aCase, SignalKind.ARREARS, report(false, 1, null));

    assertThat(signals.keep(aCase, SignalKind.NUISANCE, report(false, 0, null)).signalId())
        .isNotEqualTo(kept.signalId());
    assertThat(
            signals.keep(journeys.aCase(), SignalKind.ARREARS, report(false, 1, null)).attached())
        .isFalse();
  }

  @Test
  void a_closed_signal_is_left_alone() {
    var id = signals.keep(aCase, SignalKind.UPKEEP, report(false, 0, null)).signalId();
    signals.breakOff(id);
    signals.close(id);
    signals.setLevel(id, SignalLevel.RED);

    assertThat(signals.get(id).open()).isFalse();
    assertThat(signals.get(id).level()).isEmpty();
    assertThat(openings.of(id))
        .singleElement()
        .satisfies(
            opening ->
                assertThat(opening.closed().orElseThrow().how())
                    .isEqualTo(SignalClosing.BROKEN_OFF));
  }

  @Test
  void new_facts_soon_after_open_it_again_and_are_weighed_by_themselves() {
    var id = signals.keep(aCase, SignalKind.ARREARS, report(true, 3, "900.00")).signalId();
    signals.setLevel(id, SignalLevel.RED);
    signals.answered(id);
    signals.breakOff(id);
    later(signals.get(id).openedAt(), REOPENS);

    var again = signals.keep(aCase, SignalKind.ARREARS, report(false, 1, null));

    assertThat(again).isEqualTo(new Signals.Kept(id, false, true));
    var signal = signals.get(id);
    assertThat(signal.open()).isTrue();
    assertThat(signal.opening()).isEqualTo(2);
    assertThat(signal.level()).isEmpty();
    assertThat(signal.isSerious()).isFalse();
    assertThat(signal.monthsInArrears()).contains(1);
    assertThat(signal.balance()).isEmpty();
    assertThat(signals.of(aCase)).hasSize(1);
    assertThat(openings.of(id))
        .extracting(SignalOpening::number, SignalOpening::level, o -> o.reports().size())
        .containsExactly(tuple(2, Optional.empty(), 1), tuple(1, Optional.of(SignalLevel.RED), 1));
  }

  @Test
  void long_after_its_closing_the_same_kind_is_a_new_signal() {
    var first = signals.keep(aCase, SignalKind.ARREARS, report(false, 1, null)).signalId();
    signals.breakOff(first);
    later(signals.get(first).openedAt(), REOPENS.plusDays(1));

    var second = signals.keep(aCase, SignalKind.ARREARS, report(false, 1, null));

    assertThat(second.signalId()).isNotEqualTo(first);
    assertThat(second.reopened()).isFalse();
    assertThat(signals.get(first).open()).isFalse();
  }

  @Test
  void what_asks_for_an_answer_is_not_closed_without_one() {
    var amber = signals.keep(aCase, SignalKind.UPKEEP, report(false, 0, null)).signalId();
    signals.setLevel(amber, SignalLevel.AMBER);
    var green = signals.keep(aCase, SignalKind.ARREARS, report(false, 0, null)).signalId();
    signals.setLevel(green, SignalLevel.GREEN);

    assertThatIllegalStateException().isThrownBy(() -> signals.close(amber));
    signals.close(green);

    assertThat(signals.get(amber).open()).isTrue();
    assertThat(openings.of(green).get(0).closed().orElseThrow().how())
        .isEqualTo(SignalClosing.NOTHING_NEEDED);
  }

  @Test
  void reports_that_come_at_once_open_it_again_once() throws Exception {
    var id = signals.keep(aCase, SignalKind.NUISANCE, report(false, 0, null)).signalId();
    signals.breakOff(id);

    var kept = atOnce();

    assertThat(kept).filteredOn(Signals.Kept::reopened).hasSize(1);
    assertThat(kept).extracting(Signals.Kept::signalId).containsOnly(id);
    assertThat(signals.get(id).opening()).isEqualTo(2);
    assertThat(signals.get(id).reports()).hasSize(TOGETHER);
  }

  @Test
  void reports_that_come_at_once_make_one_signal() throws Exception {
    var kept = atOnce();

    assertThat(kept).filteredOn(one -> !one.attached()).hasSize(1);
    assertThat(signals.of(aCase))
        .singleElement()
        .satisfies(signal -> assertThat(signal.reports()).hasSize(TOGETHER));
  }

  private List<Signals.Kept> atOnce() throws Exception {
    var start = new CountDownLatch(1);
    Callable<Signals.Kept> writer =
        () -> {
          start.await();
          return signals.keep(aCase, SignalKind.NUISANCE, report(false, 0, null));
        };
    var writers = Executors.newFixedThreadPool(TOGETHER);
    var kept = new ArrayList<Signals.Kept>();
    try {
      var running = Stream.generate(() -> writers.submit(writer)).limit(TOGETHER).toList();
      start.countDown();
      for (var one : running) {
        kept.add(one.get());
      }
    } finally {
      writers.shutdownNow();
    }
    return kept;
  }

  /** Goes to the day so long after a moment. */
  private static void later(Instant from, Period time) {
    ClockUtil.setCurrentTime(Date.from(from.atZone(Terms.BELGIUM).plus(time).toInstant()));
  }

  @Test
  void what_was_told_is_sealed_in_the_database() {
    var id = signals.keep(aCase, SignalKind.ARREARS, report(false, 47, "4711.11")).signalId();

    var rows =
        jdbc.sql("select r::text from woonspoor.signal_report r where signal_id = :id")
            .param("id", id)
            .query(String.class)
            .list();

    assertThat(rows)
        .singleElement()
        .asString()
        .doesNotContain("4711.11", "Verhaal", hex("4711.11"), hex("Verhaal"));
  }

  private static SignalReport report(boolean serious, int months, String balance) {
    return new SignalReport(
        AT,
        "coach1",
        SignalSource.NEIGHBOUR,
        DAY,
        serious,
        new SignalDetails(
            Optional.of(months),
            Optional.ofNullable(balance).map(BigDecimal::new),
            Optional.empty(),
            "Verhaal"));
  }

  /** As the database writes bytes. */
  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
