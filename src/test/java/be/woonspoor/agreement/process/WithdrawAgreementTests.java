package be.woonspoor.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Agreement;
import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.Answers;
import be.woonspoor.agreement.Explanations;
import be.woonspoor.agreement.SyntheticAgreement;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Somebody no longer wants the agreement: before the lease and after it. */
@WoonspoorTest
@RecordApplicationEvents
class WithdrawAgreementTests {

  private static final String WORDS = "Ik wil het zelf proberen.";

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referralDesk;
  @Autowired private Agreements agreements;
  @Autowired private Explanations explanations;
  @Autowired private Answers answers;
  @Autowired private Leases leases;
  @Autowired private Timeline timeline;
  @Autowired private Clock clock;
  @Autowired private ApplicationEvents events;

  @Test
  void before_the_lease_only_the_accelerated_track_stops() {
    var trajectory = recognised();
    var caseNumber = trajectory.caseNumber();
    withdraws(caseNumber).endsAt("AcceleratedTrackStopped");

    trajectory.waitsAt("AskToReturn");
    assertThat(events.stream(AgreementWithdrawnAfterLease.class)).isEmpty();
    assertThat(timeline.of(caseNumber))
        .anySatisfy(
            entry -> {
              assertThat(entry.title())
                  .isEqualTo("Trajectovereenkomst ingetrokken door de persoon");
              assertThat(entry.text()).contains(WORDS);
            });
  }

  @Test
  void after_the_lease_only_the_rhythm_changes() {
    var caseNumber = aTenant();
    var lease = leases.current(caseNumber);
    withdraws(caseNumber).endsAt("RhythmAdapted");

    assertThat(events.stream(AgreementWithdrawnAfterLease.class))
        .extracting(AgreementWithdrawnAfterLease::caseNumber)
        .containsExactly(caseNumber);
    assertThat(agreements.live(caseNumber)).isEmpty();
    assertThat(leases.current(caseNumber)).isEqualTo(lease);
  }

  @Test
  void nobody_withdraws_from_a_case_that_is_not_there() {
    assertThatThrownBy(() -> withdraws("WS-2026-99999"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Er is geen dossier");
  }

  @Test
  void nobody_withdraws_where_nothing_runs() {
    var caseNumber = journeys.aCase();
    assertThatThrownBy(() -> withdraws(caseNumber))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("niets om in te trekken");
    assertThat(timeline.of(caseNumber)).isEmpty();
  }

  @Test
  void nobody_withdraws_before_the_signature() {
    var caseNumber = aTenant();
    assertThatThrownBy(() -> withdraws(caseNumber, today().minusDays(30)))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("nog niet getekend");
    assertThat(agreements.live(caseNumber)).isPresent();
  }

  private Journey withdraws(String caseNumber) {
    return withdraws(caseNumber, today());
  }

  private Journey withdraws(String caseNumber, LocalDate saidOn) {
    return journeys.startWithForm(
        WithdrawAgreementProcess.KEY,
        "coach1",
        Map.of(
            "caseNumber",
            caseNumber,
            "saidOn",
            saidOn.toString(),
            "saidHow",
            "IN_PERSON",
            "inOwnWords",
            WORDS));
  }

  /** A case whose trajectory stands at the agreement. */
  private Journey recognised() {
    var caseNumber = referralDesk.receiveForm("referrer", SyntheticReferral.read());
    return journeys
        .start(WithdrawAgreementProcess.TRAJECTORY, caseNumber)
        .does("CheckCompleteness")
        .as("office")
        .with("complete", "COMPLETE")
        .submit()
        .does("DecideRecognition")
        .as("lead")
        .with("recognition", "RECOGNISED")
        .with("grounds", "Alles is vervuld.")
        .submit()
        .waitsAt("AssignCoach");
  }

  private String aTenant() {
    var caseNumber = journeys.aCase();
    var signedOn = today().minusDays(20);
    SyntheticAgreement.saysYes(explanations, answers, caseNumber, signedOn);
    agreements.sign(caseNumber, signedOn, Agreement.Manner.PAPER, "coach1");
    leases.sign(
        caseNumber,
        signedOn.plusDays(10),
        signedOn.plusDays(12),
        new Lease.LeaseTerms(
            Optional.empty(),
            "Proefstraat 1, 9000 Gent",
            Optional.of(1),
            Optional.of(new BigDecimal("380")),
            Optional.empty()),
        "coach1");
    return caseNumber;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
