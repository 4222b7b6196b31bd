package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk per partner, side by side, and only with a consent that holds that day. */
@WoonspoorTest
class HearPartnersTests {

  private static final String CENTRE = "Wijkgezondheidscentrum";

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private ConsentedPartners consented;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Clock clock;

  private FollowUpSteps steps;

  @BeforeEach
  void steps() {
    steps = new FollowUpSteps(journeys, proposals, consents, team, clock);
  }

  @Test
  void each_consented_partner_is_consulted_at_the_same_time() {
    var journey = steps.aProposal(Reason.ADDICTION);
    steps.consent(journey.caseNumber(), CENTRE, PartnerRole.GENERAL_PRACTICE);
    steps.consent(journey.caseNumber(), "Schuldhulp", PartnerRole.BUDGET_GUIDANCE);
    steps.isGranted(journey, "Schuldhulp", CENTRE);
    journey.waitsAt("ConsultPartner", "ConsultPartner");
    assertThat(journey.timers()).as("contacts do not wait").contains("IntensiveContactDue");
    assertThat(journey.task("ConsultPartner").getAssignee()).isEqualTo("coach2");
    steps.consults(journey);
    steps.consults(journey).reached("AllPartnersHeard");
    assertThat(consents.shared(journey.caseNumber()))
        .extracting(Consents.Shared::occasion, Consents.Shared::by)
        .containsExactly(
            tuple(Occasion.INTENSIVE_FOLLOW_UP, "coach2"),
            tuple(Occasion.INTENSIVE_FOLLOW_UP, "coach2"));
  }

  @Test
  void without_partners_there_is_nobody_to_hear() {
    var journey = steps.isGranted(steps.aProposal(Reason.ADDICTION));
    journey.reached("NobodyToHear").reached("PartnersHeard");
  }

  @Test
  void a_consent_that_ended_meanwhile_ends_the_talk_and_nothing_is_shared() {
    var journey = steps.aProposal(Reason.ADDICTION);
    steps.consent(journey.caseNumber(), CENTRE, PartnerRole.OTHER);
    steps.isGranted(journey, CENTRE);
    consents.revokeAll(journey.caseNumber(), steps.today(), "Toch niet.");

    journey.does("ConsultPartner").as("coach2").submit();
    assertThat(journey.openTasks()).doesNotContain("ConsultPartner");
    assertThat(consents.shared(journey.caseNumber())).isEmpty();
  }

  @Test
  void a_consent_for_money_does_not_bring_a_partner_to_this_table() {
    var journey = steps.aProposal(Reason.ADDICTION);
    consents.give(
        journey.caseNumber(),
        new Consent(
            UUID.randomUUID(),
            "Budgetdienst",
            Consent.Purpose.FINANCE,
            Consent.DataKind.FINANCIAL,
            steps.today(),
            steps.today().plusMonths(6)));
    assertThatThrownBy(() -> steps.isGranted(journey, "Budgetdienst"))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  void a_partner_without_a_consent_that_holds_today_cannot_be_chosen() {
    var journey = steps.aProposal(Reason.ADDICTION);
    assertThatThrownBy(() -> steps.isGranted(journey, "Buurman")).isInstanceOf(FormRefused.class);
    journey.waitsAt("AssignIntensiveCoach");
  }

  @Test
  void the_lead_sees_role_by_role_for_whom_a_consent_holds() {
    var caseNumber = journeys.aCase();
    steps.consent(caseNumber, "PAAZ", PartnerRole.PSYCHIATRY);
    steps.consent(caseNumber, "Buurthuis", PartnerRole.OTHER);
    assertThat(consented.roles(caseNumber))
        .extracting(line -> line.get("role"), line -> line.get("partner"))
        .contains(
            tuple("psychiatrie", "PAAZ: samen begeleiden (verloop van de begeleiding)"),
            tuple("verslavingszorg", "geen toestemming – vraag die eerst"),
            tuple("iets anders", "Buurthuis: samen begeleiden (verloop van de begeleiding)"));
    assertThat(consented.without(caseNumber))
        .contains(PartnerRole.ADDICTION_CARE)
        .doesNotContain(PartnerRole.PSYCHIATRY, PartnerRole.OTHER);
  }
}
