package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
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
import org.springframework.beans.factory.annotation.Autowired;

/** What the path tests of the accelerated allocation share: who does what, by default. */
@WoonspoorTest
abstract class AllocationPaths {

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired Places places;
  @Autowired WaitingList list;
  @Autowired Receipts receipts;
  @Autowired RuntimeService runtime;
  @Autowired Clock clock;

  Allocations allocations;

  @BeforeEach
  void begin() {
    allocations = new Allocations(journeys, referrals, files, desk, runtime, clock);
  }

  @AfterEach
  void stop() {
    allocations.stopAll();
  }

  Journey accepted() {
    return allocations.accepts(
        allocations.offered(allocations.nominated(allocations.aCandidate())));
  }

  Journey refusedTwice() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    allocations.refuses(journey, "NONE", false).fires("PausePassed");
    allocations.warns(allocations.offered(allocations.nominates(journey)));
    return allocations.refuses(journey, "OTHER", false).waitsAt("ConfirmStrikeOff");
  }

  String aCandidateWhoEarnsTooMuch() {
    return allocations.aCandidate(List.of(), HousingNeeds.NONE, BigDecimal.valueOf(90_000));
  }

  Place placeOf(Journey journey) {
    return places.heldBy(journey.caseNumber()).orElseThrow();
  }

  List<String> decisionsOf(Journey journey) {
    return receipts.of(journey.caseNumber()).stream().map(Receipts.Receipt::decision).toList();
  }

  static Journey decidesOnRegistration(Journey journey, String decision) {
    return journey
        .does("DecideOnRegistration")
        .as("lead")
        .with("registrationDecision", decision)
        .with("registrationReason", "De papieren lieten op zich wachten.")
        .submit();
  }

  static Journey decidesOnAdmission(Journey journey, String decision) {
    return journey
        .does("DecideAdmission")
        .as("lead")
        .with("admissionDecision", decision)
        .with("admissionReason", "Besproken met de verhuurder.")
        .submit();
  }

  static Journey reviews(Journey journey, String wish) {
    return journey.does("ReviewWaitingCase").as("office").with("waitingWish", wish).submit();
  }

  Journey callsLandlord(Journey journey, String nomination) {
    return journey
        .does("CallLandlord")
        .as("office")
        .with("spokenOn", allocations.today().toString())
        .with("nomination", nomination)
        .with("landlordAnswer", "Er komt bericht.")
        .submit();
  }

  Journey settlesMisfit(Journey journey, String misfit) {
    return journey
        .does("SettleMisfit")
        .as("office")
        .with("misfit", misfit)
        .with("settledOn", allocations.today().toString())
        .with("misfitNote", "Zo afgesproken.")
        .submit();
  }

  Journey strikesOff(Journey journey, String decision) {
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

  Journey asksForDecision(Journey journey, String answer) {
    return journey
        .does("AskForDecision")
        .as("office")
        .with("spokenOn", allocations.today().toString())
        .with("decisionChase", answer)
        .with("landlordAnswer", "Er komt bericht.")
        .submit();
  }
}
