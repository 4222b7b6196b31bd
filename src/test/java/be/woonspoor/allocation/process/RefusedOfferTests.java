package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an unfounded refusal leads to: a pause, or a strike-off. */
class RefusedOfferTests extends AllocationPaths {

  @Test
  void a_first_unfounded_refusal_gives_the_place_back_for_a_pause() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    allocations.refuses(journey, "NONE", false);

    journey.reached("OfferRefused").reached("OfferLost").waitsAt("FollowPause");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
    assertThat(list.of(journey.caseNumber()).orElseThrow().pausedUntil()).isPresent();
    journey.fires("PausePassed").reached("PauseEnded").waitsAt("NominateCandidate");
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
  void a_second_unfounded_refusal_takes_the_candidate_off_the_list() {
    var journey = refusedTwice();
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();

    strikesOff(journey, "CONFIRMED").reached("StrikeOffFinal").endsAt("StruckOff");

    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void the_lead_may_give_another_chance() {
    strikesOff(refusedTwice(), "SPARED").waitsAt("FollowPause");
  }
}
