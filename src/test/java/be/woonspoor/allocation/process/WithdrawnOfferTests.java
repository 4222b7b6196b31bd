package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.support.Journey;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A landlord takes an offer back before the person answered: nobody's refusal, nobody's loss. */
class WithdrawnOfferTests extends AllocationPaths {

  @Autowired private Offers offers;
  @Autowired private Timeline timeline;
  @Autowired private HistoryService history;

  @Test
  void while_it_is_talked_about_the_task_of_the_coach_is_cancelled_and_the_place_stays() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    var task = journey.task("DiscussOffer").getId();

    allocations.decided(journey, "WITHDRAWN");

    awaitsTheNextOffer(journey);
    assertThat(
            history.createHistoricTaskInstanceQuery().taskId(task).singleResult().getDeleteReason())
        .isNotEqualTo("completed");
    assertThat(decisionsOf(journey)).doesNotContain("offer-reply");
    assertThat(timeline.of(journey.caseNumber()))
        .anySatisfy(
            entry -> {
              assertThat(entry.title()).isEqualTo("Aanbod ingetrokken door de verhuurder");
              assertThat(entry.text().orElseThrow()).contains("telt niet als weigering");
            });
    assertThatThrownBy(() -> allocations.decided(journey, "WITHDRAWN"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("wacht niet op een beslissing");

    allocations.accepts(allocations.offered(journey));
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().state())
        .isEqualTo(Offer.State.ACCEPTED);
  }

  @Test
  void an_offer_that_did_not_fit_can_be_withdrawn_too() {
    var journey = allocations.nominated(allocations.aCandidate());
    allocations.letter(allocations.anOffer(journey.caseNumber(), 4));

    allocations.decided(journey.waitsAt("SettleMisfit"), "WITHDRAWN");

    awaitsTheNextOffer(journey);
  }

  @Test
  void a_last_chance_that_is_withdrawn_stays_a_last_chance() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false).fires("PausePassed");
    allocations.offered(allocations.nominates(journey)).waitsAt("SendWarning");

    allocations.decided(journey, "WITHDRAWN");

    awaitsTheNextOffer(journey);
    assertThat(offers.unfoundedRefusals(journey.caseNumber())).isEqualTo(1);
    allocations.offered(journey).waitsAt("SendWarning");
  }

  @Test
  void as_long_as_nobody_answered_the_landlord_decides_nothing_else() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));

    for (var decision : new String[] {"ALLOCATED", "REFUSED"}) {
      assertThatThrownBy(() -> allocations.decided(journey, decision))
          .isInstanceOf(FormRefused.class)
          .hasMessageContaining("wacht niet op een beslissing");
    }

    journey.waitsAt("DiscussOffer");
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().state())
        .isEqualTo(Offer.State.OPEN);
  }

  private void awaitsTheNextOffer(Journey journey) {
    assertThat(journey.openTasks()).isEmpty();
    assertThat(journey.timers()).containsExactly("OfferFollowUpDue");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
    assertThat(offers.latest(journey.caseNumber()).orElseThrow().state())
        .isEqualTo(Offer.State.WITHDRAWN);
  }
}
