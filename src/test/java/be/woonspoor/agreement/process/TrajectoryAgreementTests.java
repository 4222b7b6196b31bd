package be.woonspoor.agreement.process;

import static be.woonspoor.agreement.process.TrajectoryAgreementProcess.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Agreement;
import be.woonspoor.agreement.AgreementDraft;
import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.Answers;
import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Explanations;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the recognition to the person's answer: explanation first, and three good answers. */
@WoonspoorTest
class TrajectoryAgreementTests {

  private static final List<String> POINTS =
      List.of(
          "aimKeepingHome",
          "anyCarePossible",
          "nothingObligatory",
          "separateFromLease",
          "mayStopAnyTime",
          "whoSeesWhat");

  @Autowired private Journeys journeys;
  @Autowired private Agreements agreements;
  @Autowired private Explanations explanations;
  @Autowired private Answers answers;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Documents documents;
  @Autowired private Timeline timeline;
  @Autowired private Clock clock;

  @Test
  void a_person_who_agrees_signs_and_says_with_whom_what_may_be_shared() {
    var journey = isExplained(hasACoach(anAgreement()));
    answers(journey, "AGREED").waitsAt("DrawUpAgreement");
    drawsUp(journey).waitsAt("SignAgreement");
    assertThat(agreements.live(journey.caseNumber())).isEmpty();
    assertThat(letters(journey)).containsExactly("AGREEMENT_TO_SIGN");
    signs(journey).endsAt("Agreed");
    assertThat(letters(journey)).containsExactly("AGREEMENT", "AGREEMENT_TO_SIGN");
    assertThat(documents.of(journey.caseNumber()))
        .allSatisfy(letter -> assertThat(documents.open(letter)).startsWith('%', 'P', 'D', 'F'));

    assertThat(journey.fact(OUTCOME)).isEqualTo(AgreementOutcome.AGREED);
    assertThat(agreements.live(journey.caseNumber())).isPresent();
    assertThat(consents.live(journey.caseNumber(), today()))
        .extracting(Consent::partner)
        .containsExactly("Wijkgezondheidscentrum");
  }

  @Test
  void a_signature_on_the_screen_is_the_name_that_the_person_typed() {
    var journey = drawsUp(answers(isExplained(hasACoach(anAgreement())), "AGREED"));
    var step = becomes(journey, "SIGNED").with("manner", "SCREEN");
    assertThatThrownBy(step::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Naam, door de persoon zelf getypt");
    step.with("signedName", "Test Proefmans").submit().endsAt("Agreed");
    assertThat(agreements.live(journey.caseNumber()).orElseThrow().manner())
        .isEqualTo(Agreement.Manner.SCREEN);
  }

  @Test
  void what_was_drawn_up_may_be_changed_before_it_is_signed() {
    var journey = drawsUp(answers(isExplained(hasACoach(anAgreement())), "AGREED"));
    becomes(journey, "CHANGE").submit().waitsAt("DrawUpAgreement");
    drawsUp(journey);
    signs(journey).endsAt("Agreed");
  }

  @Test
  void whoever_hesitates_at_the_signature_may_still_say_no() {
    var journey = drawsUp(answers(isExplained(hasACoach(anAgreement())), "AGREED"));
    becomes(journey, "RECONSIDER").submit().waitsAt("RecordAnswer");
    answers(journey, "NO").endsAt("Declined");
    assertThat(agreements.live(journey.caseNumber())).isEmpty();
    assertThat(agreements.draft(journey.caseNumber())).isEqualTo(AgreementDraft.EMPTY);
  }

  @Test
  void the_time_to_think_is_remembered_kindly_and_decides_nothing() {
    var journey = answers(isExplained(hasACoach(anAgreement())), "NOT_NOW");
    journey.fires("ThinkingReminderDue").reached("CoachReminded").waitsAt("GiveTimeToThink");
    assertThat(answers.latest(journey.caseNumber()).orElseThrow().remindedOn()).contains(today());
    assertThat(timeline.of(journey.caseNumber()).get(0).title())
        .isEqualTo("Vriendelijke herinnering aan de bedenktijd");
    assertThat(journey.timers()).isEmpty();
  }

  @Test
  void no_way_round_the_explanation_leads_to_an_answer() {
    var journey = hasACoach(anAgreement());
    journey.movesTo("ExplainTrajectory", "RecordAnswer").waitsAt("RecordAnswer");
    assertThatThrownBy(() -> answers(journey, "AGREED"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Leg eerst het traject uit");
    team.assign(journey.caseNumber(), "coach4", "lead");
    assertThatThrownBy(() -> answers(journey, "AGREED")).isInstanceOf(FormRefused.class);
    journey.waitsAt("RecordAnswer");
  }

  @Test
  void another_coach_builds_on_the_explanation_that_was_given() {
    var journey = isExplained(hasACoach(anAgreement()));
    team.assign(journey.caseNumber(), "coach4", "lead");
    answers(journey, "AGREED").waitsAt("DrawUpAgreement");
    assertThat(journey.task("DrawUpAgreement").getAssignee()).isEqualTo("coach4");
    assertThat(explanations.current(journey.caseNumber()).orElseThrow().by()).isEqualTo("coach3");
  }

  @Test
  void a_person_who_says_no_keeps_the_ordinary_registration() {
    var journey = isExplained(hasACoach(anAgreement()));
    answers(journey, "NO").endsAt("Declined");

    assertThat(journey.fact(OUTCOME)).isEqualTo(AgreementOutcome.DECLINED);
    assertThat(agreements.live(journey.caseNumber())).isEmpty();
    assertThat(timeline.of(journey.caseNumber()).get(0).text()).contains("Dat zijn mijn woorden.");
  }

  @Test
  void a_person_may_think_as_long_as_it_takes() {
    var journey = isExplained(hasACoach(anAgreement()));
    for (var round = 0; round < 2; round++) {
      answers(journey, "NOT_NOW").waitsAt("GiveTimeToThink");
      assertThat(journey.task("GiveTimeToThink").getDueDate()).isNotNull();
      journey.does("GiveTimeToThink").as("coach3").submit().waitsAt("RecordAnswer");
    }
    answers(journey, "NO").endsAt("Declined");
  }

  @Test
  void the_coach_that_the_lead_chose_gets_the_next_tasks() {
    var journey = hasACoach(anAgreement());
    assertThat(team.coachOf(journey.caseNumber())).contains("coach3");
    assertThat(journey.task("ExplainTrajectory").getAssignee()).isEqualTo("coach3");
  }

  @Test
  void somebody_who_is_no_coach_can_not_be_chosen() {
    var step = anAgreement().does("AssignCoach").as("lead").with("coach", "office");
    assertThatThrownBy(step::submit).isInstanceOf(FormRefused.class);
  }

  @Test
  void all_six_points_must_have_been_explained() {
    for (var forgotten : POINTS) {
      var journey = hasACoach(anAgreement());
      var step = explains(journey).with(forgotten, false);
      assertThatThrownBy(step::submit).isInstanceOf(FormRefused.class);
      journey.waitsAt("ExplainTrajectory");
    }
  }

  @Test
  void no_answer_counts_that_was_given_before_the_explanation() {
    var journey = isExplained(hasACoach(anAgreement()));
    var step =
        journey
            .does("RecordAnswer")
            .as("coach3")
            .with("answeredOn", today().minusDays(1).toString())
            .with("answer", "AGREED")
            .with("ownWords", "Goed.");
    assertThatThrownBy(step::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("vóór de uitleg");
  }

  private Journey anAgreement() {
    return journeys.start(TrajectoryAgreementProcess.KEY, journeys.aCase()).waitsAt("AssignCoach");
  }

  private static Journey hasACoach(Journey journey) {
    return journey
        .does("AssignCoach")
        .as("lead")
        .with("coach", "coach3")
        .with("whyThisOne", "Kent de buurt.")
        .submit()
        .waitsAt("ExplainTrajectory");
  }

  private Journey isExplained(Journey journey) {
    return explains(journey).submit().waitsAt("RecordAnswer");
  }

  private Journey.Step explains(Journey journey) {
    var step =
        journey
            .does("ExplainTrajectory")
            .as("coach3")
            .with("explainedOn", today().toString())
            .with("language", "nl")
            .with("interpreter", "NONE");
    POINTS.forEach(point -> step.with(point, true));
    return step;
  }

  private Journey answers(Journey journey, String answer) {
    return journey
        .does("RecordAnswer")
        .as("coach3")
        .with("answeredOn", today().toString())
        .with("answer", answer)
        .with("ownWords", "Dat zijn mijn woorden.")
        .submit();
  }

  private Journey drawsUp(Journey journey) {
    return journey
        .does("DrawUpAgreement")
        .as("coach3")
        .with("arrangements", "Elke maandag langskomen.")
        .with(
            "consents",
            List.of(
                Map.of(
                    "partner", "Wijkgezondheidscentrum",
                    "purpose", "HEALTH",
                    "dataKind", "CARE",
                    "until", today().plusMonths(6).toString())))
        .submit();
  }

  private Journey signs(Journey journey) {
    return becomes(journey, "SIGNED").with("manner", "PAPER").submit();
  }

  private Journey.Step becomes(Journey journey, String signing) {
    var step = journey.does("SignAgreement").as("coach3").with("signing", signing);
    return signing.equals("SIGNED") ? step.with("signedOn", today().toString()) : step;
  }

  private List<String> letters(Journey journey) {
    return documents.of(journey.caseNumber()).stream().map(Document::kind).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
