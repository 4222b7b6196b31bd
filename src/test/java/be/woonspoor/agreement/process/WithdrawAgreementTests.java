package be.woonspoor.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Agreement;
import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.Answers;
import be.woonspoor.agreement.Explanation;
import be.woonspoor.agreement.Explanations;
import be.woonspoor.agreement.SyntheticAgreement;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
  @Autowired private CaseFiles files;
  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;
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
  void whoever_withdraws_while_waiting_comes_back_with_the_same_rank() {
    var trajectory = waiting();
    var caseNumber = trajectory.caseNumber();
    var rank = files.get(caseNumber).completeSince();
    withdraws(caseNumber).endsAt("AcceleratedTrackStopped");
    trajectory.waitsAt("AskToReturn");
    assertThat(agreements.live(caseNumber)).isEmpty();
    theLandlordHeardNothing(caseNumber);

    trajectory
        .does("AskToReturn")
        .as("office")
        .with("askedOn", today().toString())
        .with("manner", "PHONE")
        .with("returns", "RETURN")
        .with("inOwnWords", "Ik wil toch terugkomen.")
        .submit()
        .waitsAt("AssignCoach");
    assertThat(files.get(caseNumber).completeSince()).isEqualTo(rank);
    assertThatThrownBy(() -> agreements.sign(caseNumber, today(), Agreement.Manner.PAPER, "coach1"))
        .isInstanceOf(AgreementRefused.class);
    untilRegistration(trajectory);
    assertThat(files.get(caseNumber).completeSince()).isEqualTo(rank);
  }

  @Test
  void a_no_keeps_the_ordinary_registration_and_the_rank() {
    var trajectory = explained(recognised());
    var rank = files.get(trajectory.caseNumber()).completeSince();
    answers(trajectory, "NO").waitsAt("AskToReturn");
    theLandlordHeardNothing(trajectory.caseNumber());
    trajectory
        .does("AskToReturn")
        .as("office")
        .with("askedOn", today().toString())
        .with("manner", "PHONE")
        .with("returns", "STAY_OUT")
        .with("inOwnWords", "Nee, dank u.")
        .submit()
        .reached("OrdinaryRegistrationOnly");
    assertThat(files.get(trajectory.caseNumber()).completeSince()).isEqualTo(rank);
  }

  @Test
  void after_the_lease_the_landlord_hears_nothing() {
    var caseNumber = aTenant();
    var coaching = journeys.start("coaching", caseNumber);
    var before = coaching.openTasks();
    var documentsBefore = documents.of(caseNumber);
    withdraws(caseNumber).endsAt("RhythmAdapted");

    assertThat(coaching.openTasks()).isEqualTo(before);
    assertThat(documents.of(caseNumber)).isEqualTo(documentsBefore);
    theLandlordHeardNothing(caseNumber);
    assertThat(
            jdbc.sql("select lower_rhythm from woonspoor.coaching_plan where case_number = :number")
                .param("number", caseNumber)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  /** No document for the landlord, and no letter between the landlord and the team. */
  private void theLandlordHeardNothing(String caseNumber) {
    assertThat(documents.of(caseNumber))
        .extracting(Document::addressee)
        .doesNotContain(Document.Addressee.LANDLORD);
    assertThat(
            jdbc.sql("select count(*) from woonspoor.landlord_letter where case_number = :number")
                .param("number", caseNumber)
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** A case whose trajectory waits to be registered with the landlord. */
  private Journey waiting() {
    return untilRegistration(recognised());
  }

  private Journey untilRegistration(Journey trajectory) {
    answers(explained(trajectory), "AGREED");
    trajectory.does("DrawUpAgreement").as("coach3").submit();
    return trajectory
        .does("SignAgreement")
        .as("coach3")
        .with("signing", "SIGNED")
        .with("signedOn", today().toString())
        .with("manner", "PAPER")
        .submit()
        .waitsAt("RegisterWithLandlord");
  }

  private Journey explained(Journey trajectory) {
    trajectory
        .does("AssignCoach")
        .as("lead")
        .with("coach", "coach3")
        .with("whyThisOne", "Kent de wijk.")
        .submit();
    var step =
        trajectory
            .does("ExplainTrajectory")
            .as("coach3")
            .with("explainedOn", today().toString())
            .with("language", "nl")
            .with("interpreter", "NONE");
    for (var point : Explanation.Point.values()) {
      step.with(point.field(), true);
    }
    return step.submit();
  }

  private Journey answers(Journey trajectory, String answer) {
    return trajectory
        .does("RecordAnswer")
        .as("coach3")
        .with("answeredOn", today().toString())
        .with("answer", answer)
        .with("ownWords", WORDS)
        .submit();
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
