package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.allocation.LeaseSigned;
import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.referral.HousingNeeds;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the registration with the landlord to the keys, and every way out before. */
@WoonspoorTest
@RecordApplicationEvents
class AcceleratedAllocationTests {

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired private Places places;
  @Autowired private WaitingList list;
  @Autowired private Receipts receipts;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;
  @Autowired private ApplicationEvents events;

  private Allocations allocations;

  @BeforeEach
  void begin() {
    allocations = new Allocations(journeys, referrals, files, desk, runtime, clock);
  }

  @AfterEach
  void stop() {
    allocations.stopAll();
  }

  @Test
  void a_candidate_gets_a_place_an_offer_a_lease_and_the_keys() {
    var journey = allocations.nominated(allocations.aCandidate());
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);

    allocations.accepts(allocations.offered(journey));
    allocations.decided(journey, "ALLOCATED");
    allocations.signs(journey);
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.COMMITTED);
    allocations.movesIn(journey);

    journey.endsAt("Housed");
    assertThat(journey.everReached())
        .contains("Registered", "Admitted", "OfferAccepted", "KeysReceived");
    assertThat(journey.fact(AcceleratedAllocationProcess.ALLOCATION_OUTCOME))
        .isEqualTo(AllocationOutcome.HOUSED);
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.COMMITTED);
    assertThat(events.stream(LeaseSigned.class))
        .anySatisfy(
            lease -> {
              assertThat(lease.caseNumber()).isEqualTo(journey.caseNumber());
              assertThat(lease.landlordId()).isEqualTo("thuispunt-gent");
              assertThat(lease.bedrooms()).isEqualTo(2);
            });
    assertThat(decisionsOf(journey))
        .contains("admission-conditions", "place-reserved", "fitting-occupancy", "offer-reply");
  }

  @Test
  void the_office_is_reminded_after_a_month() {
    var journey = allocations.start(allocations.aCandidate());

    journey.fires("RegistrationReminderDue").reached("AdministrationReminded");

    journey.waitsAt("RegisterWithLandlord");
  }

  @Test
  void a_late_registration_gets_more_time_and_may_still_come() {
    var journey = allocations.start(allocations.aCandidate());
    journey.fires("RegistrationOverdue");
    decidesOnRegistration(journey, "EXTEND").reached("RegistrationExtended");

    allocations.registers(journey).waitsAt("NominateCandidate");
  }

  @Test
  void an_open_question_about_a_late_registration_lapses_when_it_comes() {
    var journey = allocations.start(allocations.aCandidate());
    journey.fires("RegistrationOverdue");

    allocations.registers(journey).waitsAt("NominateCandidate");
  }

  @Test
  void a_registration_that_is_given_up_ends_the_accelerated_track() {
    var journey = allocations.start(allocations.aCandidate());
    journey.fires("RegistrationOverdue");

    decidesOnRegistration(journey, "STOP").endsAt("NotAdmitted");

    assertThat(journey.everReached()).contains("RegistrationGivenUp", "NotRegistered");
  }

  @Test
  void who_earns_too_much_is_not_admitted_when_the_lead_stops() {
    var journey = allocations.startFor(aCandidateWhoEarnsTooMuch());

    decidesOnAdmission(journey, "STOP").endsAt("NotAdmitted").reached("AdmissionStopped");

    assertThat(receipts.of(journey.caseNumber()))
        .anySatisfy(
            receipt -> {
              assertThat(receipt.decision()).isEqualTo("admission-conditions");
              assertThat(receipt.unmet()).containsExactly("INCOME");
            });
    assertThat(journey.fact(AcceleratedAllocationProcess.ALLOCATION_OUTCOME))
        .isEqualTo(AllocationOutcome.NOT_ADMITTED);
  }

  @Test
  void the_lead_may_admit_with_a_reason() {
    var journey = allocations.startFor(aCandidateWhoEarnsTooMuch());

    decidesOnAdmission(journey, "CONTINUE").reached("AdmittedAnyway").waitsAt("NominateCandidate");
  }

  @Test
  void the_lead_may_have_it_tried_again() {
    var journey = allocations.startFor(aCandidateWhoEarnsTooMuch());

    decidesOnAdmission(journey, "RETRY").waitsAt("RegisterWithLandlord");
  }

  @Test
  void without_a_free_place_the_candidate_waits_and_gets_the_next_one_by_itself() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    assertThat(journey.openTasks()).isEmpty();
    assertThat(list.of(journey.caseNumber())).isPresent();

    allocations.freePlaces(1);

    journey.waitsAt("NominateCandidate");
    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void who_waits_is_asked_each_year_and_waits_on() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());

    reviews(journey.fires("WaitingReviewDue"), "WAITS");
    reviews(journey.fires("WaitingReviewDue"), "WAITS");

    assertThat(list.of(journey.caseNumber())).isPresent();
  }

  @Test
  void who_no_longer_wants_to_wait_leaves_the_list() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());

    reviews(journey.fires("WaitingReviewDue"), "STOPS").endsAt("NoLongerWaiting");

    assertThat(journey.everReached()).contains("WaitEnded");
    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

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
  void a_landlord_may_deviate_from_its_norm() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 4));

    settlesMisfit(journey, "LANDLORD_DEVIATES").waitsAt("DiscussOffer");
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
    assertThat(journey.fact(AcceleratedAllocationProcess.REFUSALS)).isZero();
  }

  @Test
  void a_first_unfounded_refusal_gives_the_place_back_for_a_pause() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    allocations.refuses(journey, "NONE", false);

    journey.reached("OfferRefused").waitsAt("FollowPause");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
    assertThat(list.of(journey.caseNumber()).orElseThrow().pausedUntil()).isPresent();
    journey.fires("PausePassed").waitsAt("NominateCandidate");
  }

  @Test
  void the_pause_ends_sooner_when_the_person_asks() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false);

    journey
        .does("FollowPause")
        .with("askedOn", allocations.today().toString())
        .with("asksSooner", true)
        .submit()
        .waitsAt("NominateCandidate");
  }

  @Test
  void no_answer_in_time_counts_as_one_unfounded_refusal() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    journey.fires("ReplyTermPassed").waitsAt("FollowPause");

    assertThat(journey.fact(AcceleratedAllocationProcess.REFUSALS)).isEqualTo(1);
  }

  @Test
  void a_second_unfounded_refusal_takes_the_candidate_off_the_list() {
    var journey = refusedTwice();
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();

    strikesOff(journey, "CONFIRMED").endsAt("StruckOff");

    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void the_lead_may_give_another_chance() {
    strikesOff(refusedTwice(), "SPARED").waitsAt("FollowPause");
  }

  @Test
  void a_landlord_that_does_not_decide_is_asked_and_may_have_let_the_dwelling() {
    var journey = accepted();
    asksForDecision(journey.fires("DecisionFollowUpDue"), "STILL_WAITING");

    asksForDecision(journey.fires("DecisionFollowUpDue"), "DWELLING_GONE");

    journey.reached("DwellingTaken").reached("DwellingGone").waitsAt("NominateCandidate");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_dwelling_that_is_withdrawn_leaves_the_place() {
    allocations.decided(accepted(), "WITHDRAWN").waitsAt("NominateCandidate");
  }

  @Test
  void a_landlord_that_refuses_gives_the_place_back() {
    var journey = allocations.decided(accepted(), "REFUSED");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();

    allocations.afterRefusal(journey, "STOP").endsAt("LandlordRefused");

    assertThat(journey.everReached()).contains("LandlordDeclined");
  }

  @Test
  void after_a_refusal_by_the_landlord_the_rank_is_kept() {
    var journey = allocations.decided(accepted(), "REFUSED");

    allocations.afterRefusal(journey, "TRY_AGAIN").waitsAt("NominateCandidate");
  }

  @Test
  void a_lease_that_is_not_signed_commits_nothing() {
    var journey = allocations.decided(accepted(), "ALLOCATED");

    journey
        .does("SignLease")
        .with("signing", "NOT_SIGNED")
        .with("notSignedReason", "De persoon kiest toch voor een andere wijk.")
        .submit();

    journey.reached("LeaseNotSigned").waitsAt("DecideAfterRefusal");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
  }

  @Test
  void a_cancelled_allocation_gives_its_place_back_and_leaves_the_list() {
    var journey = allocations.nominated(allocations.aCandidate());

    runtime.deleteProcessInstance(journey.processInstanceId(), "withdrawn");

    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void a_signed_lease_keeps_its_place_whatever_happens_to_the_process() {
    var journey = allocations.signs(allocations.decided(accepted(), "ALLOCATED"));

    runtime.deleteProcessInstance(journey.processInstanceId(), "withdrawn");

    assertThat(placeOf(journey).state()).isEqualTo(Place.State.COMMITTED);
  }

  @Test
  void nobody_can_say_for_the_person_that_no_answer_came() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    assertThatThrownBy(() -> journey.does("DiscussOffer").with("reply", "NO_REPLY").submit())
        .isInstanceOf(FormRefused.class);
    journey.waitsAt("DiscussOffer");
  }

  private Journey accepted() {
    return allocations.accepts(
        allocations.offered(allocations.nominated(allocations.aCandidate())));
  }

  private Journey refusedTwice() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false).fires("PausePassed");
    allocations.offered(allocations.nominates(journey));
    return allocations.refuses(journey, "OTHER", false).waitsAt("ConfirmStrikeOff");
  }

  private String aCandidateWhoEarnsTooMuch() {
    return allocations.aCandidate(List.of(), HousingNeeds.NONE, BigDecimal.valueOf(90_000));
  }

  private Place placeOf(Journey journey) {
    return places.heldBy(journey.caseNumber()).orElseThrow();
  }

  private List<String> decisionsOf(Journey journey) {
    return receipts.of(journey.caseNumber()).stream().map(Receipts.Receipt::decision).toList();
  }

  private static Journey decidesOnRegistration(Journey journey, String decision) {
    return journey
        .does("DecideOnRegistration")
        .as("lead")
        .with("registrationDecision", decision)
        .with("registrationReason", "De papieren lieten op zich wachten.")
        .submit();
  }

  private static Journey decidesOnAdmission(Journey journey, String decision) {
    return journey
        .does("DecideAdmission")
        .as("lead")
        .with("admissionDecision", decision)
        .with("admissionReason", "Besproken met de verhuurder.")
        .submit();
  }

  private static Journey reviews(Journey journey, String wish) {
    return journey.does("ReviewWaitingCase").as("office").with("waitingWish", wish).submit();
  }

  private Journey callsLandlord(Journey journey, String nomination) {
    return journey
        .does("CallLandlord")
        .as("office")
        .with("spokenOn", allocations.today().toString())
        .with("nomination", nomination)
        .with("landlordAnswer", "Er komt bericht.")
        .submit();
  }

  private Journey settlesMisfit(Journey journey, String misfit) {
    return journey
        .does("SettleMisfit")
        .as("office")
        .with("misfit", misfit)
        .with("settledOn", allocations.today().toString())
        .with("misfitNote", "Zo afgesproken.")
        .submit();
  }

  private Journey strikesOff(Journey journey, String decision) {
    var step =
        journey
            .does("ConfirmStrikeOff")
            .as("lead")
            .with("strikeOff", decision)
            .with("strikeOffReason", "Besproken met de persoon.");
    if (decision.equals("CONFIRMED")) {
      step.with("letterSentOn", allocations.today().toString()).with("appealExplained", true);
    }
    return step.submit();
  }

  private Journey asksForDecision(Journey journey, String answer) {
    return journey
        .does("AskForDecision")
        .as("office")
        .with("spokenOn", allocations.today().toString())
        .with("decisionChase", answer)
        .with("landlordAnswer", "Er komt bericht.")
        .submit();
  }
}
