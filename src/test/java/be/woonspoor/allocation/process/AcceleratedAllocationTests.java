package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.allocation.LeaseSigned;
import be.woonspoor.allocation.NoPlaceHeld;
import be.woonspoor.allocation.Place;
import be.woonspoor.support.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * From the agreement to the keys: how the parts follow each other, and what a cancelled one leaves.
 */
@RecordApplicationEvents
class AcceleratedAllocationTests extends AllocationPaths {

  @Autowired private ApplicationEvents events;

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
        .contains(
            "Registered", "Admitted", "PlaceFound", "OfferAccepted", "KeysReceived", "HomeReached");
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

  @ParameterizedTest
  @ValueSource(strings = {"dwelling-offer", "accelerated-allocation"})
  void whichever_process_is_removed_the_place_goes_back_and_the_case_leaves_the_list(String key) {
    var journey = allocations.nominated(allocations.aCandidate());

    runtime.deleteProcessInstance(running(journey, key), "removed by an operator");

    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
    assertThat(list.of(journey.caseNumber())).isEmpty();
    assertThat(journey.openTasks()).isEmpty();
  }

  @Test
  void a_token_that_an_operator_moves_out_gives_its_place_back() {
    var journey = allocations.nominated(allocations.aCandidate());

    runtime
        .createProcessInstanceModification(journey.processInstanceId())
        .cancelAllForActivity("DwellingOffer")
        .startBeforeActivity("DecideAfterRefusal")
        .execute();

    journey.waitsAt("DecideAfterRefusal");
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
  }

  @Test
  void who_no_longer_waits_by_an_operators_hand_gets_no_place_either() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    runtime
        .createProcessInstanceModification(journey.processInstanceId())
        .cancelAllForActivity("WaitingForPlace")
        .startBeforeActivity("DecideAfterRefusal")
        .execute();

    allocations.freePlaces(1);

    assertThat(list.of(journey.caseNumber())).isEmpty();
    assertThat(places.heldBy(journey.caseNumber())).isEmpty();
  }

  @Test
  void who_withdraws_with_an_offer_open_and_comes_back_can_get_another_offer() {
    var caseNumber = allocations.aCandidate();
    var before = allocations.offered(allocations.nominated(caseNumber));
    runtime.deleteProcessInstance(before.processInstanceId(), "withdrawn");

    allocations.offered(allocations.nominated(caseNumber)).waitsAt("DiscussOffer");
  }

  @Test
  void nobody_gets_to_an_offer_without_a_place() {
    allocations.freePlaces(0);
    var journey = allocations.startFor(allocations.aCandidate());
    var move =
        runtime
            .createProcessInstanceModification(journey.processInstanceId())
            .cancelAllForActivity("WaitingForPlace")
            .startBeforeActivity("DwellingOffer");

    assertThatThrownBy(move::execute).isInstanceOf(NoPlaceHeld.class);

    assertThat(list.of(journey.caseNumber())).isPresent();
  }

  private String running(Journey journey, String key) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(journey.caseNumber())
        .processDefinitionKey(key)
        .singleResult()
        .getId();
  }
}
