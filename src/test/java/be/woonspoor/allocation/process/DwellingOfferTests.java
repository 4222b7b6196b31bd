package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.woonspoor.allocation.LandlordChange;
import be.woonspoor.allocation.LandlordItem;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.HousingNeeds;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the nomination to the answer of the person. */
class DwellingOfferTests extends AllocationPaths {

  @Autowired private Journeys journeys;
  @Autowired private Offers offers;
  @Autowired private Landlords landlords;
  @Autowired private Documents documents;
  @Autowired private Terms terms;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_conditions_are_checked_again_when_the_candidate_is_put_forward() {
    var journey = allocations.nominated(allocations.aCandidate());

    assertThat(decisionsOf(journey)).filteredOn("admission-conditions"::equals).hasSize(2);
  }

  @Test
  void a_nomination_that_lapsed_is_made_again_and_the_place_stays() {
    var journey = allocations.nominated(allocations.aCandidate());
    callsLandlord(journey.fires("OfferFollowUpDue"), "STANDS");

    callsLandlord(journey.fires("OfferFollowUpDue"), "LAPSED");

    journey.reached("NominationLapsed").waitsAt("NominateCandidate");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void an_offer_that_does_not_fit_goes_back_and_does_not_count() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 4));

    settlesMisfit(journey, "SEND_BACK");

    assertThat(journey.openTasks()).isEmpty();
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
    allocations.offered(journey).waitsAt("DiscussOffer");
  }

  @Test
  void a_landlord_may_deviate_from_its_norm_by_letter_only() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 4));

    assertThat(refusal(() -> settlesMisfit(journey, "LANDLORD_DEVIATES")))
        .contains("geen brief van de verhuurder");
    journey.waitsAt("SettleMisfit");

    allocations.deviates(journey);

    settlesMisfit(journey, "LANDLORD_DEVIATES").waitsAt("DiscussOffer");
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().passage())
        .contains(Offer.Passage.DEVIATION);
  }

  @Test
  void a_dwelling_with_stairs_does_not_fit_who_can_not_climb_them() {
    var needs = new HousingNeeds(true, List.of(), "");
    var journey =
        allocations.nominated(allocations.aCandidate(List.of(), needs, BigDecimal.valueOf(14_000)));

    allocations.offered(journey).waitsAt("SettleMisfit");
  }

  @Test
  void a_founded_refusal_keeps_the_place_and_does_not_count() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    allocations.refuses(journey, "HOSPITAL", true);

    assertThat(journey.openTasks()).isEmpty();
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
    assertThat(journey.fact(DwellingOfferProcess.REFUSALS)).isZero();
  }

  @Test
  void no_answer_in_time_counts_as_one_unfounded_refusal() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    journey.fires("ReplyTermPassed").waitsAt("FollowPause");

    assertThat(journey.fact(DwellingOfferProcess.REFUSALS)).isEqualTo(1);
  }

  @Test
  void nobody_can_say_for_the_person_that_no_answer_came() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    assertThatThrownBy(() -> journey.does("DiscussOffer").with("reply", "NO_REPLY").submit())
        .isInstanceOf(FormRefused.class);
    journey.waitsAt("DiscussOffer");
  }

  @Test
  void stairs_can_not_be_written_away_but_a_need_that_is_gone_can() {
    var needs = new HousingNeeds(true, List.of(), "");
    var journey =
        allocations.nominated(allocations.aCandidate(List.of(), needs, BigDecimal.valueOf(14_000)));
    allocations.offered(journey);
    allocations.deviates(journey);

    assertThat(refusal(() -> settlesMisfit(journey, "LANDLORD_DEVIATES"))).contains("geen trappen");
    assertThat(refusal(() -> settlesMisfit(journey, "JUDGED_FITTING"))).contains("zonder trappen");

    journeys.startWithForm(
        "update-case",
        "office",
        Map.of("caseNumber", journey.caseNumber(), "stepFreeNeeded", "NO"));
    settlesMisfit(journey, "JUDGED_FITTING").waitsAt("DiscussOffer");
  }

  @Test
  void nobody_lives_with_more_than_two_to_a_bedroom_whoever_deviates() {
    var journey = nominatedWith(fourChildren());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 2));
    allocations.deviates(journey);

    assertThat(refusal(() -> settlesMisfit(journey, "LANDLORD_DEVIATES")))
        .contains("meer dan 2 mensen per slaapkamer");
    settlesMisfit(journey, "SEND_BACK");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void too_large_a_dwelling_does_not_fit_and_the_form_says_why() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 5));

    journey.waitsAt("SettleMisfit");
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().misfit())
        .contains("Voor dit gezin past 1 tot 2 slaapkamers; de woning heeft er 5.");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_household_beyond_the_norm_is_for_people_to_judge() {
    var nine = new ArrayList<>(fourChildren());
    nine.addAll(fourChildren());
    nine.add(nine.get(0));
    var journey = nominatedWith(nine);
    allocations.letter(allocations.anOffer(journey.caseNumber(), 6));
    journey.waitsAt("SettleMisfit");

    settlesMisfit(journey, "JUDGED_FITTING").waitsAt("DiscussOffer");

    assertThat(offers.latest(journey.caseNumber()).orElseThrow().passage())
        .contains(Offer.Passage.JUDGEMENT);
  }

  @Test
  void where_the_norm_is_clear_nobody_judges() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 4));

    assertThat(refusal(() -> settlesMisfit(journey, "JUDGED_FITTING"))).contains("De norm is");
    journey.waitsAt("SettleMisfit");
  }

  @Test
  void an_offer_that_nothing_let_through_is_never_discussed() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    jdbc.sql("update woonspoor.offer set passage = null where case_number = :case")
        .param("case", journey.caseNumber())
        .update();

    assertThat(refusal(() -> allocations.accepts(journey))).contains("niemand liet het toe");
    journey.waitsAt("DiscussOffer");
  }

  @Test
  void each_offer_that_goes_on_puts_its_letter_in_the_file() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    assertThat(letters(journey)).containsExactly("OFFER_TALK");
  }

  @Test
  void a_second_offer_waits_for_the_letter_with_the_warning() {
    var journey = secondOffer();

    journey.waitsAt("SendWarning");
    assertThat(letters(journey)).contains("OFFER_WARNING");
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().warnedOn()).isEmpty();

    allocations.warns(journey).waitsAt("DiscussOffer");
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().warnedOn())
        .contains(allocations.today());
  }

  @Test
  void the_second_letter_does_not_go_out_without_the_warning() {
    var journey = secondOffer();

    assertThatThrownBy(
            () ->
                journey
                    .does("SendWarning")
                    .as("office")
                    .with("sentBy", "REGISTERED")
                    .with("sentOn", allocations.today().toString())
                    .with("warningIncluded", false)
                    .submit())
        .isInstanceOf(FormRefused.class);
    jdbc.sql("update woonspoor.offer set warning_document = null where case_number = :case")
        .param("case", journey.caseNumber())
        .update();
    assertThat(refusal(() -> allocations.warns(journey))).contains("geen brief");
    journey.waitsAt("SendWarning");
  }

  @Test
  void a_warning_that_is_late_needs_a_new_day_to_answer() {
    var journey = secondOffer();
    jdbc.sql("update woonspoor.offer set reply_due = :past where case_number = :case")
        .param("past", clock.instant().atOffset(ZoneOffset.UTC))
        .param("case", journey.caseNumber())
        .update();

    assertThat(refusal(() -> allocations.warns(journey))).contains("al voorbij");

    journey
        .does("SendWarning")
        .as("office")
        .with("sentBy", "HANDED_OVER")
        .with("sentOn", allocations.today().toString())
        .with("warningIncluded", true)
        .with("replyBy", allocations.today().plusDays(8).toString())
        .submit();
    assertThat(journey.task("DiscussOffer").getDueDate().toInstant())
        .isEqualTo(terms.closeOf(allocations.today().plusDays(8)));
  }

  @Test
  void an_answer_is_weighed_by_the_rules_that_were_known_when_the_offer_came() {
    var landlord =
        landlords.add("Zonnedorp " + UUID.randomUUID(), "thuispunt-gent", "Proef.", "lead");
    var journey =
        allocations
            .start(allocations.aCandidate())
            .does("RegisterWithLandlord")
            .as("office")
            .with("landlord", landlord.id())
            .with("registeredOn", allocations.today().toString())
            .with("registrationNumber", "CIR-1")
            .submit();
    allocations.offered(allocations.nominates(journey));

    landlords.change(
        landlord.id(),
        new LandlordChange(
            LandlordItem.REFUSALS_ALLOWED, "0", allocations.today(), "Strenger reglement."),
        "lead");

    allocations.refuses(journey, "NONE", false).waitsAt("FollowPause");
  }

  private Journey secondOffer() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false).fires("PausePassed");
    return allocations.offered(allocations.nominates(journey));
  }

  private Journey nominatedWith(List<HouseholdMember> household) {
    return allocations.nominated(
        allocations.aCandidate(household, HousingNeeds.NONE, BigDecimal.valueOf(14_000)));
  }

  private List<HouseholdMember> fourChildren() {
    return Collections.nCopies(
        4,
        new HouseholdMember(
            HouseholdMember.Relation.CHILD,
            allocations.today().minusYears(9),
            HouseholdMember.Sex.F,
            HouseholdMember.Residence.FULL_TIME));
  }

  private List<String> letters(Journey journey) {
    return documents.of(journey.caseNumber()).stream().map(Document::kind).toList();
  }

  private static String refusal(ThrowingCallable act) {
    return ((FormRefused) catchThrowable(act)).errors().get(0).message();
  }
}
