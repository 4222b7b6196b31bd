package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.EngineDoor;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of the landlord that cross each other, an answer, or a lease that holds already. */
class LandlordRacesTests extends Races {

  @Autowired private Offers offers;
  @Autowired private Leases leases;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_landlord_who_decides_after_the_term_is_heard_and_nobody_need_ask_any_more() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    journey.fires("DecisionFollowUpDue").waitsAt("AskForDecision");

    assertThat(decides(journey, "ALLOCATED").status()).isEqualTo(201);

    journey.waitsAt("SignLease");
    assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_landlord_who_decides_after_the_dwelling_was_given_up_is_told_so() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    var task = journey.fires("DecisionFollowUpDue").task("AskForDecision").getId();
    var office = EngineDoor.basic(url(), DemoTeam.OFFICE);
    assertThat(office.submit(task, dwellingGone()).status()).isEqualTo(204);

    var answer = decides(journey, "ALLOCATED");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("detail").asText())
        .isEqualTo("Dit dossier wacht niet op een beslissing van de verhuurder.");
    journey.waitsAt("NominateCandidate");
    assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_decision_and_a_dwelling_given_up_at_once_leave_one_way_on() {
    for (var round = 0; round < ROUNDS; round++) {
      var journey =
          allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
      var task = journey.fires("DecisionFollowUpDue").task("AskForDecision").getId();
      var office = EngineDoor.basic(url(), DemoTeam.OFFICE);

      var won =
          AtOnce.<Boolean>all(
              List.of(
                  () -> won(office.submit(task, dwellingGone())),
                  () -> won(decides(journey, "ALLOCATED"))));

      assertThat(won).containsOnlyOnce(true);
      journey.waitsAt(won.get(0) ? "NominateCandidate" : "SignLease");
      assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);
    }
  }

  @Test
  void of_two_offers_registered_at_once_one_is_taken_in() {
    for (var round = 0; round < ROUNDS; round++) {
      var journey = allocations.nominated(allocations.aCandidate());

      var won =
          AtOnce.<Boolean>all(
              List.of(() -> won(offers(journey, 1)), () -> won(offers(journey, 2))));

      assertThat(won).containsOnlyOnce(true);
      journey.waitsAt("DiscussOffer");
      assertThat(offersOf(journey)).isEqualTo(1);
      assertThat(offers.latest(journey.caseNumber()).orElseThrow().dwelling().bedrooms())
          .isEqualTo(won.get(0) ? 1 : 2);
    }
  }

  @Test
  void a_second_offer_while_one_is_talked_about_is_told_why_and_changes_nothing() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    var due = journey.task("DiscussOffer").getDueDate();

    var answer = offers(journey, 1);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("detail").asText())
        .isEqualTo(
            "Dit dossier wacht niet op een aanbod: er is geen plaats, of er loopt al een aanbod.");
    assertThat(offersOf(journey)).isEqualTo(1);
    assertThat(journey.task("DiscussOffer").getDueDate()).isEqualTo(due);
  }

  @Test
  void an_acceptance_and_a_dwelling_withdrawn_at_once_leave_one_way_on() {
    for (var round = 0; round < ROUNDS; round++) {
      var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
      var task = journey.task("DiscussOffer").getId();
      var door = doors().get(round % 2);

      var won =
          AtOnce.<Boolean>all(
              List.of(
                  () -> won(door.submit(task, ACCEPTED)),
                  () -> won(decides(journey, "WITHDRAWN"))));

      // the letter may also come just after the answer: then it is the decision on it
      assertThat(won).contains(true);
      var state = offers.latest(journey.caseNumber()).orElseThrow().state();
      assertThat(state).isEqualTo(won.get(1) ? Offer.State.WITHDRAWN : Offer.State.ACCEPTED);
      assertThat(decisions(journey, "offer-reply")).isEqualTo(won.get(0) ? 1 : 0);
      assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);
      assertThat(journey.openTasks()).doesNotContain("DiscussOffer", "SignLease");
    }
  }

  @Test
  void whoever_has_a_lease_signs_no_other_one_and_reads_why() {
    var journey = allocations.decided(accepted(), "ALLOCATED");
    var day = allocations.today();
    leases.sign(journey.caseNumber(), day, day, SyntheticLease.at("Elders 1, Gent"), "coach1");
    var task = journey.task("SignLease").getId();
    var signed =
        Map.<String, Object>of(
            "signing",
            "SIGNED",
            "signedOn",
            day.toString(),
            "startsOn",
            day.toString(),
            "dwellingAddress",
            "Proefstraat 1, Gent",
            "dwellingBedrooms",
            2,
            "monthlyRent",
            312.5);

    for (var door : doors().subList(0, 2)) {
      var answer = door.submit(task, signed);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().path("message").asText())
          .contains("Er loopt al een huurcontract voor dit dossier.");
    }
    journey.waitsAt("SignLease");
    assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);

    // one that has ended stands in nobody's way
    leases.endOn(journey.caseNumber(), day, Lease.End.AGREED);
    leases.close(journey.caseNumber());
    assertThat(doors().get(0).submit(task, signed).status()).isEqualTo(204);
    assertThat(placeState(journey)).isEqualTo(Place.State.COMMITTED);
  }

  private Http.Answer decides(Journey journey, String decision) {
    return api(DemoTeam.OFFICE)
        .post(
            "/api/cases/" + journey.caseNumber() + "/landlord-letters",
            Map.of(
                "kind",
                "DECISION",
                "letterDate",
                allocations.today().toString(),
                "decision",
                decision));
  }

  private Map<String, Object> dwellingGone() {
    return Map.of(
        "spokenOn", allocations.today().toString(),
        "decisionChase", "DWELLING_GONE",
        "landlordAnswer", "Weg.");
  }

  private Http.Answer offers(Journey journey, int bedrooms) {
    return api(DemoTeam.OFFICE)
        .post(
            "/api/cases/" + journey.caseNumber() + "/landlord-letters",
            Map.of(
                "kind",
                "OFFER",
                "letterDate",
                allocations.today().toString(),
                "address",
                "Proefstraat 2, Gent",
                "bedrooms",
                bedrooms));
  }

  private int offersOf(Journey journey) {
    return jdbc.sql("select count(*) from woonspoor.offer where case_number = :number")
        .param("number", journey.caseNumber())
        .query(Integer.class)
        .single();
  }
}
