package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.Place;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.referral.HousingNeeds;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the nomination to the answer of the person. */
class DwellingOfferTests extends AllocationPaths {

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
}
