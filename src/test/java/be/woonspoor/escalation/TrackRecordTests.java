package be.woonspoor.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class TrackRecordTests {

  @Autowired private TrackRecord record;
  @Autowired private Reviews reviews;
  @Autowired private ScoringInstruments instruments;
  @Autowired private Signals signals;
  @Autowired private Journeys journeys;

  private String caseNumber;

  @BeforeEach
  void a_case() {
    caseNumber = journeys.aCase();
  }

  @Test
  void a_case_without_reviews_and_signals_shows_nothing() {
    assertThat(record.of(caseNumber)).isEqualTo(new TrackRecord.Standing(0, false, false, 0));
  }

  @Test
  void an_open_red_signal_counts_and_an_amber_one_does_not() {
    signal(SignalKind.UPKEEP, SignalLevel.AMBER);
    assertThat(record.of(caseNumber).redSignal()).isFalse();
    var red = signal(SignalKind.NUISANCE, SignalLevel.RED);
    assertThat(record.of(caseNumber).redSignal()).isTrue();
    signals.breakOff(red);
    assertThat(record.of(caseNumber).redSignal()).isFalse();
  }

  @Test
  void a_termination_threatens_the_lease_until_it_is_handled() {
    var notice = signal(SignalKind.TERMINATION, SignalLevel.RED);
    assertThat(record.of(caseNumber).leaseThreatened()).isTrue();
    signals.breakOff(notice);
    assertThat(record.of(caseNumber).leaseThreatened()).isFalse();
  }

  @Test
  void a_red_signal_that_was_handled_counts_while_the_pattern_lasts_that_it_fell_in() {
    signals.breakOff(signal(SignalKind.NUISANCE, SignalLevel.RED));
    assertThat(record.of(caseNumber).redSignal()).isFalse();

    review(Goal.Status.STEADY);
    assertThat(record.of(caseNumber)).isEqualTo(new TrackRecord.Standing(1, true, false, 0));
    review(Goal.Status.FORWARD);
    assertThat(record.of(caseNumber)).isEqualTo(new TrackRecord.Standing(0, false, false, 0));
  }

  private void review(Goal.Status keeping) {
    reviews.record(
        caseNumber,
        new Review(
            LocalDate.now(),
            true,
            Map.of(Goal.KEEPING_HOME, keeping),
            Map.of(),
            instruments.inUse().ref(),
            Phase.WEEKLY,
            false,
            Optional.empty(),
            "coach1"));
  }

  private UUID signal(SignalKind kind, SignalLevel level) {
    var report =
        new SignalReport(
            Instant.now(),
            "coach1",
            SignalSource.LANDLORD,
            LocalDate.now(),
            false,
            SignalDetails.story("Een brief."));
    var id = signals.keep(caseNumber, kind, report).signalId();
    signals.setLevel(id, level);
    return id;
  }
}
