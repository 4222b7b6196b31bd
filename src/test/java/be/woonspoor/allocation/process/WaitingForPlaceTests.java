package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Waiting for a place: it comes by itself, and once a year somebody asks. */
class WaitingForPlaceTests extends AllocationPaths {

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

    assertThat(journey.everReached()).contains("WaitEnded", "ListLeft");
    assertThat(list.of(journey.caseNumber())).isEmpty();
  }
}
