package be.woonspoor.referral.process;

import static be.woonspoor.referral.process.ReferralProcess.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.referral.Condition;
import be.woonspoor.referral.RecognitionDesk;
import be.woonspoor.referral.Referral;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.ReferralOutcome;
import be.woonspoor.referral.Referrals;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a received referral to the decision: the happy way, and where it turns off. */
@WoonspoorTest
class ReferralTests {

  private static final String REASONS = "Volgens het verslag van de straathoekwerker.";

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk desk;
  @Autowired private Referrals referrals;
  @Autowired private CaseFiles files;
  @Autowired private Receipts receipts;
  @Autowired private Timeline timeline;
  @Autowired private Documents documents;
  @Autowired private RecognitionDesk recognitionDesk;
  @Autowired private CaseTeam team;

  @Test
  void a_complete_referral_that_meets_all_conditions_is_recognised() {
    var journey = aReferral(SyntheticReferral.read()).waitsAt("CheckCompleteness");
    isComplete(journey).waitsAt("DecideRecognition");
    decides(journey, "RECOGNISED").endsAt("Recognised");

    assertThat(journey.fact(OUTCOME)).isEqualTo(ReferralOutcome.RECOGNISED);
    assertThat(files.get(journey.caseNumber()).completeSince()).isPresent();
    assertThat(receipts.of(journey.caseNumber()))
        .extracting(Receipts.Receipt::decision, Receipts.Receipt::outcome)
        .containsExactlyInAnyOrder(tuple("recognition", "RECOGNISED"), tuple("eligibility", "MET"));
    assertThat(titles(journey)).contains("Verwijzer verwittigd");
  }

  @Test
  void a_referral_may_be_rejected_with_the_reasons_kept() {
    var journey = isComplete(aReferral(ofSomebodyWithProperty()));
    decides(journey, "REJECTED").endsAt("NotRecognised");

    assertThat(journey.fact(OUTCOME)).isEqualTo(ReferralOutcome.REJECTED);
    assertThat(recognition(journey).unmet()).containsExactly("PROPERTY");
  }

  @Test
  void whoever_is_threatened_with_eviction_goes_to_the_preventive_route() {
    var journey =
        isComplete(
            aReferral(
                SyntheticReferral.with(
                    json -> json.withObject("/homelessness").put("ethosLight", 7))));
    assertThat(journey.fact(ReferralProcess.PREVENTIVE)).isTrue();
    decides(journey, "PREVENTIVE").endsAt("SentToPrevention");

    assertThat(journey.fact(OUTCOME)).isEqualTo(ReferralOutcome.PREVENTIVE);
  }

  @Test
  void an_unmet_condition_may_be_set_aside_only_with_a_reason() {
    var journey = isComplete(aReferral(ofSomebodyWithProperty()));
    assertThatThrownBy(() -> decides(journey, "RECOGNISED"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(Condition.PROPERTY.label());
    journey.waitsAt("DecideRecognition");

    journey
        .does("DecideRecognition")
        .as("lead")
        .with("recognition", "RECOGNISED")
        .with("grounds", REASONS)
        .with(
            "deviations",
            List.of(Map.of("condition", "PROPERTY", "reason", "Het aandeel is onverkoopbaar.")))
        .submit()
        .endsAt("Recognised");
    assertThat(recognition(journey).inputs().get("deviations")).isEqualTo(List.of("PROPERTY"));
    assertThat(recognition(journey).text())
        .contains("Afgeweken van ‘geen eigendom’: Het aandeel is onverkoopbaar.");
  }

  @Test
  void a_deviation_from_a_condition_that_is_met_is_refused() {
    var journey = isComplete(aReferral(SyntheticReferral.read()));
    var step =
        journey
            .does("DecideRecognition")
            .as("lead")
            .with("recognition", "RECOGNISED")
            .with("grounds", REASONS)
            .with("deviations", List.of(Map.of("condition", "AGE", "reason", "zomaar")));
    assertThatThrownBy(step::submit).isInstanceOf(FormRefused.class);
  }

  @Test
  void an_incomplete_referral_goes_back_to_the_referrer_and_returns() {
    var journey = isIncomplete(aReferral(SyntheticReferral.read()));
    assertThat(journey.task("CompleteReferral").getAssignee()).isEqualTo("referrer");
    assertThat(files.get(journey.caseNumber()).completeSince()).isEmpty();

    journey
        .does("CompleteReferral")
        .as("referrer")
        .with("manner", "POST")
        .with("delivered", List.of("INCOME"))
        .with("incomeYear", 2025)
        .with("taxableIncome", 16000)
        .submit()
        .reached("ReferralCompleted")
        .waitsAt("CheckCompleteness");
    var rent = referrals.get(journey.caseNumber()).socialRent();
    assertThat(rent.incomeYear()).isEqualTo(2025);
    assertThat(rent.register()).isEqualTo(Referral.Register.POPULATION);
    decides(isComplete(journey), "RECOGNISED").endsAt("Recognised");
  }

  @Test
  void a_referrer_who_can_not_deliver_says_why() {
    var journey = isIncomplete(aReferral(SyntheticReferral.read()));
    var step = journey.does("CompleteReferral").as("referrer").with("manner", "NOTHING");
    assertThatThrownBy(step::submit).isInstanceOf(FormRefused.class);
    step.with("whyNot", "De persoon verblijft in het ziekenhuis.")
        .submit()
        .waitsAt("CheckCompleteness");
  }

  @Test
  void a_silent_referrer_is_reminded_and_the_reminder_does_not_end_the_wait() {
    var journey = isIncomplete(aReferral(SyntheticReferral.read()));
    journey.fires("ReminderDue").reached("ReferrerReminded").waitsAt("CompleteReferral");
    assertThat(referrals.get(journey.caseNumber()).reminded()).isTrue();
  }

  @Test
  void a_stalled_referral_is_chased_until_the_proofs_are_in() {
    var journey = isIncomplete(aReferral(SyntheticReferral.read()));
    journey.fires("CompletionStalled").waitsAt("ChaseReferral", "CompleteReferral");
    calls(journey, "STILL_COMING").waitsAt("CompleteReferral");
    journey.fires("CallAgain").waitsAt("ChaseReferral", "CompleteReferral");
    calls(journey, "RECEIVED").reached("ReferralChased").waitsAt("CheckCompleteness");
  }

  @Test
  void calling_is_no_longer_needed_once_the_referrer_has_answered() {
    var journey = isIncomplete(aReferral(SyntheticReferral.read()));
    journey.fires("CompletionStalled");
    journey
        .does("CompleteReferral")
        .as("referrer")
        .with("manner", "EMAIL")
        .with("delivered", List.of("INCOME"))
        .submit()
        .waitsAt("CheckCompleteness");
  }

  @Test
  void the_rank_is_the_first_completeness_and_stays() {
    var journey = isComplete(aReferral(SyntheticReferral.read()));
    var rank = files.get(journey.caseNumber()).completeSince();
    files.markComplete(journey.caseNumber(), rank.orElseThrow().plusSeconds(3600));
    assertThat(files.get(journey.caseNumber()).completeSince()).isEqualTo(rank);
  }

  @Test
  void the_same_person_is_joined_to_the_case_that_exists() {
    var first = SyntheticReferral.read();
    var existing = aRunningCase(first);
    var journey = aReferral(again(first)).waitsAt("CompareFiles");
    compares(journey, "SAME", existing).endsAt("AttachedToExistingCase");

    assertThat(journey.fact(OUTCOME)).isEqualTo(ReferralOutcome.SAME_PERSON);
    assertThat(referrals.get(journey.caseNumber()).attachedTo()).contains(existing);
    assertThat(timeline.of(existing))
        .extracting(Timeline.Entry::title)
        .contains("Nieuwe aanmelding " + journey.caseNumber() + " bij dit dossier gevoegd");
  }

  @Test
  void somebody_else_with_the_same_name_and_birth_date_goes_on() {
    var first = SyntheticReferral.read();
    var existing = aRunningCase(first);
    var journey = aReferral(again(first));
    compares(journey, "DIFFERENT", existing).waitsAt("CheckCompleteness");
  }

  @Test
  void a_referral_can_not_be_joined_to_a_case_that_does_not_look_like_it() {
    var first = SyntheticReferral.read();
    desk.receiveForm("referrer", first);
    var journey = aReferral(again(first));
    var other = journeys.aCase();
    assertThatThrownBy(() -> compares(journey, "SAME", other)).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> compares(journey, "SAME", null)).isInstanceOf(FormRefused.class);
    journey.waitsAt("CompareFiles");
  }

  @Test
  void a_third_referral_is_held_against_the_case_that_stands_for_both() {
    var first = SyntheticReferral.read();
    var existing = aRunningCase(first);
    var second = aReferral(again(first));
    compares(second, "SAME", existing);
    var third = aReferral(again(first));
    var joined = second.caseNumber();
    assertThatThrownBy(() -> compares(third, "SAME", joined)).isInstanceOf(FormRefused.class);
    compares(third, "SAME", existing).endsAt("AttachedToExistingCase");
  }

  @Test
  void the_same_national_number_is_a_possible_double_whatever_the_name() {
    desk.receiveForm("referrer", withNumber("85.07.30-033.28"));
    aReferral(withNumber("85073003328")).waitsAt("CompareFiles");
  }

  @Test
  void the_process_of_the_running_case_has_the_second_referral_read() {
    var first = SyntheticReferral.read();
    var existing = aRunningCase(first);
    team.assign(existing, "coach2", "lead");
    compares(aReferral(again(first)), "SAME", existing).endsAt("AttachedToExistingCase");

    var running = journeys.of(existing).waitsAt("CheckCompleteness", "ReadAttachedReferral");
    assertThat(running.task("ReadAttachedReferral").getAssignee()).isEqualTo("coach2");
    assertThat(running.task("ReadAttachedReferral").getDueDate()).isNotNull();
    running
        .does("ReadAttachedReferral")
        .as("coach2")
        .with("whatNow", "Het ziekenhuis belde ook; we spreken samen af.")
        .submit()
        .reached("AttachedReferralRead")
        .waitsAt("CheckCompleteness");
    assertThat(titles(running)).contains("Nieuwe aanmelding gelezen");
  }

  @Test
  void whoever_had_a_file_that_has_ended_goes_on_and_both_files_say_so() {
    var first = SyntheticReferral.read();
    var existing = desk.receiveForm("referrer", first);
    var journey = aReferral(again(first));
    compares(journey, "SAME", existing).waitsAt("CheckCompleteness");

    assertThat(referrals.get(journey.caseNumber()).follows()).contains(existing);
    assertThat(titles(journey))
        .contains("Deze persoon had eerder dossier " + existing + ", dat is afgelopen");
    assertThat(timeline.of(existing))
        .extracting(Timeline.Entry::title)
        .contains("Opnieuw aangemeld: het gaat verder in dossier " + journey.caseNumber());
  }

  @Test
  void whoever_was_recognised_and_never_housed_comes_back_with_the_same_rank() {
    var first = SyntheticReferral.read();
    var old = isComplete(aReferral(first));
    decides(old, "RECOGNISED").endsAt("Recognised");
    var journey = aReferral(again(first));
    compares(journey, "SAME", old.caseNumber());
    isComplete(journey);
    assertThat(files.get(journey.caseNumber()).completeSince())
        .isEqualTo(files.get(old.caseNumber()).completeSince());
  }

  @Test
  void whoever_was_not_recognised_before_gets_a_rank_of_today() {
    var first = ofSomebodyWithProperty();
    var old = isComplete(aReferral(first));
    decides(old, "REJECTED").endsAt("NotRecognised");
    var journey = aReferral(again(first));
    compares(journey, "SAME", old.caseNumber());
    isComplete(journey);
    assertThat(files.get(journey.caseNumber()).completeSince().orElseThrow())
        .isAfter(files.get(old.caseNumber()).completeSince().orElseThrow());
  }

  @Test
  void the_preventive_route_is_for_who_still_has_a_home() {
    var journey = isComplete(aReferral(SyntheticReferral.read()));
    assertThatThrownBy(() -> decides(journey, "PREVENTIVE"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("al dakloos");
    journey.waitsAt("DecideRecognition");
  }

  @Test
  void each_decision_writes_its_letter_into_the_file() {
    var recognised = isComplete(aReferral(SyntheticReferral.read()));
    decides(recognised, "RECOGNISED");
    var rejected = isComplete(aReferral(ofSomebodyWithProperty()));
    decides(rejected, "REJECTED");
    var sentOn = isComplete(aReferral(ofSomebodyThreatened()));
    decides(sentOn, "PREVENTIVE");

    assertThat(letters(recognised)).containsExactly("RECOGNISED");
    assertThat(letters(rejected)).containsExactly("NOT_RECOGNISED");
    assertThat(letters(sentOn)).containsExactly("PREVENTIVE_ROUTE");
    assertThat(documents.of(rejected.caseNumber()))
        .allSatisfy(
            letter -> {
              assertThat(letter.addressee()).isEqualTo(Document.Addressee.CLIENT);
              assertThat(documents.open(letter)).startsWith('%', 'P', 'D', 'F');
            });
  }

  @Test
  void each_of_several_unmet_conditions_asks_its_own_reason() {
    var journey =
        isComplete(
            aReferral(
                SyntheticReferral.with(
                    json -> {
                      json.withObject("/socialRent").put("ownsProperty", true);
                      json.withObject("/conditions").put("acceptsCoach", false);
                    })));
    var step =
        decision(journey, "RECOGNISED")
            .with(
                "deviations", List.of(Map.of("condition", "PROPERTY", "reason", "Onverkoopbaar")));
    assertThatThrownBy(step::submit)
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(Condition.ACCEPTS_COACH.label());
    step.with(
            "deviations",
            List.of(
                Map.of("condition", "PROPERTY", "reason", "Onverkoopbaar"),
                Map.of("condition", "ACCEPTS_COACH", "reason", "Eerst uitleg.")))
        .submit()
        .endsAt("Recognised");
    assertThat(recognition(journey).unmet()).containsExactly("ACCEPTS_COACH", "PROPERTY");
  }

  @Test
  void a_condition_that_the_lead_added_stays_with_the_case() {
    var journey = isComplete(aReferral(SyntheticReferral.read()));
    decision(journey, "RECOGNISED")
        .with("extraCondition", "De verwijzer blijft de post bezorgen.")
        .submit();
    assertThat(recognitionDesk.extraCondition(journey.caseNumber()))
        .contains("De verwijzer blijft de post bezorgen.");
    assertThat(titles(journey)).contains("Voorwaarde bij de erkenning");
  }

  private List<String> letters(Journey journey) {
    return documents.of(journey.caseNumber()).stream().map(Document::kind).toList();
  }

  private String aRunningCase(Referral referral) {
    var caseNumber = desk.receiveForm("referrer", referral);
    journeys.start("housing-trajectory", caseNumber);
    return caseNumber;
  }

  private static Referral ofSomebodyThreatened() {
    return SyntheticReferral.with(json -> json.withObject("/homelessness").put("ethosLight", 7));
  }

  private Journey aReferral(Referral referral) {
    return journeys.start("referral", desk.receiveForm("referrer", referral));
  }

  private static Referral withNumber(String written) {
    return SyntheticReferral.with(
        json -> SyntheticReferral.person(json).put("nationalNumber", written));
  }

  private static Referral again(Referral first) {
    return SyntheticReferral.with(
        json -> SyntheticReferral.person(json).put("lastName", first.person().lastName()));
  }

  private static Referral ofSomebodyWithProperty() {
    return SyntheticReferral.with(json -> json.withObject("/socialRent").put("ownsProperty", true));
  }

  private static Journey isComplete(Journey journey) {
    return journey.does("CheckCompleteness").as("office").with("complete", "COMPLETE").submit();
  }

  private static Journey isIncomplete(Journey journey) {
    return journey
        .does("CheckCompleteness")
        .as("office")
        .with("complete", "INCOMPLETE")
        .with("missing", List.of("INCOME"))
        .with("question", "Kan u het aanslagbiljet bezorgen?")
        .submit()
        .waitsAt("CompleteReferral");
  }

  private static Journey calls(Journey journey, String result) {
    return journey
        .does("ChaseReferral")
        .as("office")
        .with("reachedBy", "PHONE")
        .with("chaseResult", result)
        .with("remark", "Ze bellen terug.")
        .submit();
  }

  private static Journey compares(Journey journey, String answer, String existing) {
    return journey
        .does("CompareFiles")
        .as("office")
        .with("samePerson", answer)
        .with("existingCase", existing)
        .submit();
  }

  private static Journey decides(Journey journey, String recognition) {
    return decision(journey, recognition).submit();
  }

  private static Journey.Step decision(Journey journey, String recognition) {
    return journey
        .does("DecideRecognition")
        .as("lead")
        .with("recognition", recognition)
        .with("grounds", REASONS);
  }

  private Receipts.Receipt recognition(Journey journey) {
    return receipts.of(journey.caseNumber()).stream()
        .filter(receipt -> receipt.decision().equals("recognition"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles(Journey journey) {
    return timeline.of(journey.caseNumber()).stream().map(Timeline.Entry::title).toList();
  }
}
