package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Place;
import org.junit.jupiter.api.Test;

/** From the decision of the landlord to the keys, or to no lease. */
class LeaseAndMoveInTests extends AllocationPaths {

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

    journey.reached("LeaseNotSigned").reached("LeaseLost").waitsAt("DecideAfterRefusal");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
  }
}
