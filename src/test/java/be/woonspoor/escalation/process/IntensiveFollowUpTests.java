package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Occasion;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.escalation.TestResult;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@WoonspoorTest
class IntensiveFollowUpTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private IntensiveContacts contacts;
  @Autowired private Contacts coaching;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Receipts receipts;
  @Autowired private Clock clock;

  private String caseNumber;
  private UUID proposal;

  @Test
  void a_granted_follow_up_runs_until_both_step_down() {
    var journey = aProposal(Reason.PSYCHIATRY, Reason.CASELOAD);
    assertThat(proposals.get(proposal).testResult()).contains(TestResult.STRUCTURAL);
    isGranted(journey, List.of());
    assertThat(journey.timers()).containsExactly("IntensiveContactDue", "JointReviewDue");
    meets(journey, "YES", false);
    meets(journey, "NOT_NOW", false);
    assertThat(contacts.tally(proposal).all()).isEqualTo(2);
    assertThat(contacts.tally(proposal).reached()).isOne();
    assertThat(coaching.lastSignOfLife(caseNumber))
        .as("whoever is seen here need not be searched by the coach")
        .contains(LocalDate.of(2026, 1, 5));
    journey.fires("JointReviewDue").waitsAt("ReviewIntensive");
    reviews(journey, "CONTINUE");
    meets(journey, "YES", true);
    journey.reached("ReviewAsked").waitsAt("ReviewIntensive");
    reviews(journey, "STEP_DOWN");
    journey.endsAt("SteppedDown");
    assertThat(team.intensiveCoachOf(caseNumber)).isEmpty();
    assertThat(proposals.open(caseNumber)).isEmpty();
  }

  @Test
  void each_consented_partner_is_consulted_at_the_same_time() {
    var journey = aProposal(Reason.ADDICTION);
    agreesToShareWith("Wijkgezondheidscentrum");
    agreesToShareWith("Schuldhulp");
    isGranted(journey, List.of("Schuldhulp", "Wijkgezondheidscentrum"));
    journey.waitsAt("ConsultPartner", "ConsultPartner");
    assertThat(journey.task("ConsultPartner").getAssignee()).isEqualTo("coach2");
    consults(journey);
    consults(journey);
    assertThat(journey.timers()).contains("IntensiveContactDue");
  }

  @Test
  void what_a_partner_heard_is_noted_with_the_consent_for_it() {
    var journey = aProposal(Reason.ADDICTION);
    agreesToShareWith("Wijkgezondheidscentrum");
    isGranted(journey, List.of("Wijkgezondheidscentrum"));
    consults(journey);
    assertThat(consents.shared(caseNumber))
        .extracting(Consents.Shared::occasion, Consents.Shared::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Occasion.INTENSIVE_FOLLOW_UP, "coach2"));
  }

  @Test
  void a_consent_that_ended_meanwhile_ends_the_talk_and_nothing_is_shared() {
    var journey = aProposal(Reason.ADDICTION);
    agreesToShareWith("Wijkgezondheidscentrum");
    isGranted(journey, List.of("Wijkgezondheidscentrum"));
    consents.revokeAll(caseNumber, LocalDate.now(clock.withZone(Terms.BELGIUM)), "Toch niet.");

    journey.does("ConsultPartner").as("coach2").submit();
    assertThat(journey.openTasks()).doesNotContain("ConsultPartner");
    assertThat(consents.shared(caseNumber)).isEmpty();
  }

  @Test
  void a_consent_for_money_does_not_bring_a_partner_to_this_table() {
    var journey = aProposal(Reason.ADDICTION);
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    consents.give(
        caseNumber,
        new Consent(
            UUID.randomUUID(),
            "Budgetdienst",
            Consent.Purpose.FINANCE,
            Consent.DataKind.FINANCIAL,
            today,
            today.plusMonths(6)));
    assertThatThrownBy(() -> isGranted(journey, List.of("Budgetdienst")))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  void a_partner_without_a_consent_that_holds_today_cannot_be_chosen() {
    var journey = aProposal(Reason.ADDICTION);
    assertThatThrownBy(() -> isGranted(journey, List.of("Buurman")))
        .isInstanceOf(FormRefused.class);
    journey.waitsAt("AssignIntensiveCoach");
  }

  @Test
  void a_no_of_the_person_changes_nothing() {
    var journey = aProposal(Reason.YOUTH_CARE);
    answers(journey, "NO");
    journey.endsAt("ClientDeclined");
    assertThat(proposals.open(caseNumber)).isEmpty();
  }

  @Test
  void what_the_lead_does_not_grant_goes_on_as_coaching_and_says_why() {
    var journey = aProposal(Reason.OTHER);
    answers(journey, "YES");
    decides(journey, "NOT_GRANTED");
    journey.endsAt("NotGranted");
    assertThat(receipts.of(caseNumber))
        .extracting(Receipts.Receipt::decision, Receipts.Receipt::outcome)
        .contains(
            org.assertj.core.groups.Tuple.tuple("escalation", "NOT_GRANTED"),
            org.assertj.core.groups.Tuple.tuple("escalation-test", "STRUCTURAL"));
  }

  @Test
  void caseload_alone_is_a_question_about_the_team() {
    var journey = aProposal(Reason.CASELOAD);
    journey.waitsAt("DecideStaffing");
    journey
        .does("DecideStaffing")
        .as("lead")
        .with("measure", "EXTRA_HOURS")
        .with("motivation", "Er komt een halve dag bij.")
        .submit();
    journey.endsAt("StaffingDecided");
  }

  @Test
  void a_second_proposal_beside_an_open_one_is_impossible() {
    aProposal(Reason.PSYCHIATRY);
    assertThatThrownBy(
            () -> proposals.propose(caseNumber, grounds(Reason.OTHER), "coach1", clock.instant()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void contacts_fall_on_working_days_twice_a_week() {
    var journey = aProposal(Reason.PSYCHIATRY);
    isGranted(journey, List.of());
    var due = journey.fact(IntensiveFollowUp.NEXT_CONTACT);
    assertThat(due).isAfter(clock.instant()).isBefore(clock.instant().plusSeconds(8L * 86400));
    assertThat(due.atZone(Terms.BELGIUM).getDayOfWeek())
        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  private Journey aProposal(Reason... reasons) {
    caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach1", "lead");
    proposal = proposals.propose(caseNumber, grounds(reasons), "coach1", clock.instant());
    return journeys.start(
        IntensiveFollowUp.KEY, caseNumber, IntensiveFollowUp.PROPOSAL_ID.with(proposal));
  }

  private static Grounds grounds(Reason... reasons) {
    return new Grounds(Set.of(reasons), "", 2, true, false, "Van alles.", "Meer tijd.");
  }

  private void agreesToShareWith(String partner) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    consents.give(
        caseNumber,
        new Consent(
            UUID.randomUUID(),
            partner,
            Consent.Purpose.GUIDANCE,
            Consent.DataKind.PROGRESS,
            today.minusDays(1),
            today.plusMonths(6)));
  }

  private static void answers(Journey journey, String answer) {
    journey
        .does("AskClient")
        .with("askedOn", "2026-01-05")
        .with("toldLeaseUntouched", true)
        .with("toldMayStop", true)
        .with("clientAnswer", answer)
        .with("inOwnWords", "Ik wil het proberen.")
        .submit();
  }

  private static void decides(Journey journey, String decision) {
    journey
        .does("DecideEscalation")
        .as("lead")
        .with("escalationDecision", decision)
        .with("motivation", "Zo beslist na overleg.")
        .submit();
  }

  private static void isGranted(Journey journey, List<String> partners) {
    answers(journey, "YES");
    decides(journey, "GRANTED");
    journey
        .does("AssignIntensiveCoach")
        .as("lead")
        .with("intensiveCoach", "coach2")
        .with("whyThisOne", "Kent de buurt.")
        .with("partners", partners)
        .submit();
  }

  private static void consults(Journey journey) {
    journey
        .does("ConsultPartner")
        .as("coach2")
        .with("consultedOn", "2026-01-05")
        .with("manner", "MEETING")
        .with("agreed", "Samen langsgaan.")
        .submit();
  }

  private static void meets(Journey journey, String reached, boolean reviewNow) {
    journey.fires("IntensiveContactDue");
    journey
        .does("LogIntensiveContact")
        .as("coach2")
        .with("contactOn", "2026-01-05")
        .with("reached", reached)
        .with("manner", "VISIT")
        .with("reviewNow", reviewNow)
        .submit();
  }

  private static void reviews(Journey journey, String intensity) {
    journey
        .does("ReviewIntensive")
        .as("coach2")
        .with("reviewOn", "2026-01-05")
        .with("personsView", "Het gaat beter.")
        .with("progress", "De huur is betaald.")
        .with("intensity", intensity)
        .submit();
  }
}
