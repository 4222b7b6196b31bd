package be.woonspoor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of each kind at most one signal is open in a case; what comes meanwhile is added to it. */
@WoonspoorTest
class SignalsTests {

  private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired private Signals signals;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;

  private String aCase;

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
  void a_handled_signal_is_left_alone_and_the_next_one_is_new() {
    var first = signals.keep(aCase, SignalKind.UPKEEP, report(false, 0, null)).signalId();
    signals.handled(first);
    signals.handled(first);
    signals.setLevel(first, SignalLevel.RED);

    var second = signals.keep(aCase, SignalKind.UPKEEP, report(false, 0, null));

    assertThat(second.attached()).isFalse();
    assertThat(signals.get(first).open()).isFalse();
    assertThat(signals.get(first).level()).isEmpty();
    assertThat(signals.of(aCase)).hasSize(2);
  }

  @Test
  void reports_that_come_at_once_make_one_signal() throws Exception {
    var together = 8;
    var start = new CountDownLatch(1);
    Callable<Signals.Kept> writer =
        () -> {
          start.await();
          return signals.keep(aCase, SignalKind.NUISANCE, report(false, 0, null));
        };
    var writers = Executors.newFixedThreadPool(together);
    var kept = new ArrayList<Signals.Kept>();
    try {
      var running = Stream.generate(() -> writers.submit(writer)).limit(together).toList();
      start.countDown();
      for (var one : running) {
        kept.add(one.get());
      }
    } finally {
      writers.shutdownNow();
    }

    assertThat(kept).filteredOn(one -> !one.attached()).hasSize(1);
    assertThat(signals.of(aCase))
        .singleElement()
        .satisfies(signal -> assertThat(signal.reports()).hasSize(together));
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
