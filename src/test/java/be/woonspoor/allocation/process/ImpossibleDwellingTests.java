package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dwelling with zero bedrooms: refused at every door, and everything stays as it was. */
@WoonspoorTest
class ImpossibleDwellingTests {

  private static final String WHY =
      "Een woning heeft minstens één slaapkamer; een studio telt als één.";

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired private Places places;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

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
  void it_is_not_offered_by_the_form() {
    var journey = allocations.nominated(allocations.aCandidate());
    var place = places.heldBy(journey.caseNumber());

    assertThatThrownBy(() -> allocations.letter(allocations.anOffer(journey.caseNumber(), 0)))
        .isInstanceOf(FormRefused.class)
        .hasMessage("Slaapkamers: " + WHY);

    assertThat(journey.openTasks()).isEmpty();
    assertThat(journey.timers()).contains("OfferFollowUpDue");
    assertThat(places.heldBy(journey.caseNumber())).isEqualTo(place);
  }

  @Test
  void it_is_not_offered_by_the_api() {
    var journey = allocations.nominated(allocations.aCandidate());

    var answer =
        new Http("http://localhost:" + port, DemoTeam.OFFICE, DemoTeam.PASSWORD)
            .post(
                "/api/cases/" + journey.caseNumber() + "/landlord-letters",
                Map.of(
                    "kind",
                    "OFFER",
                    "letterDate",
                    allocations.today().toString(),
                    "address",
                    "Proefstraat 1, Gent",
                    "bedrooms",
                    0));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field")).containsExactly("bedrooms");
    assertThat(answer.body().path("errors").findValuesAsText("message")).containsExactly(WHY);
    assertThat(journey.timers()).contains("OfferFollowUpDue");
    assertThat(places.heldBy(journey.caseNumber())).isPresent();
  }

  @Test
  void nobody_signs_a_lease_for_it() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    allocations.decided(journey, "ALLOCATED");
    var day = allocations.today().toString();

    assertThatThrownBy(
            () ->
                journey
                    .does("SignLease")
                    .with("signing", "SIGNED")
                    .with("signedOn", day)
                    .with("startsOn", day)
                    .with("dwellingAddress", "Proefstraat 1, Gent")
                    .with("dwellingBedrooms", 0)
                    .with("monthlyRent", 312.5)
                    .submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(WHY);

    journey.waitsAt("SignLease");
    assertThat(places.heldBy(journey.caseNumber()))
        .hasValueSatisfying(place -> assertThat(place.state()).isEqualTo(Place.State.RESERVED));
  }
}
