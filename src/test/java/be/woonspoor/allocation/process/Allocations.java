package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.HousingNeeds;
import be.woonspoor.referral.Referral;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.RuntimeService;

/** Accelerated allocations as a test tells them: what happens by default, one step at a time. */
final class Allocations {

  private static final int FREE = 10;

  private final Journeys journeys;
  private final ReferralDesk referrals;
  private final CaseFiles files;
  private final PlaceDesk places;
  private final RuntimeService runtime;
  private final Clock clock;
  private final List<Journey> started = new ArrayList<>();

  Allocations(
      Journeys journeys,
      ReferralDesk referrals,
      CaseFiles files,
      PlaceDesk places,
      RuntimeService runtime,
      Clock clock) {
    this.journeys = journeys;
    this.referrals = referrals;
    this.files = files;
    this.places = places;
    this.runtime = runtime;
    this.clock = clock;
    freePlaces(FREE);
  }

  /** Stops what a test left open, as a cancelled stage does; places and list are as before. */
  void stopAll() {
    for (var journey : started) {
      var open =
          runtime
              .createProcessInstanceQuery()
              .processInstanceId(journey.processInstanceId())
              .singleResult();
      if (open != null) {
        runtime.deleteProcessInstance(open.getId(), "end of the test");
      }
    }
    freePlaces(FREE);
  }

  int thisYear() {
    return clock.instant().atZone(Terms.BELGIUM).getYear();
  }

  /** Makes the year such that exactly so many places are free. */
  void freePlaces(int free) {
    var year = places.of(thisYear());
    places.changeTotal(year.year(), year.reserved() + year.committed() + free, "proef", "lead");
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }

  /** A single person of forty who may rent socially. */
  String aCandidate() {
    return aCandidate(List.of(), HousingNeeds.NONE, BigDecimal.valueOf(14_000));
  }

  String aCandidate(List<HouseholdMember> household, HousingNeeds needs, BigDecimal income) {
    var rent =
        new Referral.SocialRent(
            Referral.Register.POPULATION, income, today().getYear() - 1, false, false);
    var caseNumber =
        referrals.receiveForm(
            "referrer",
            new Referral(
                UUID.randomUUID().toString(),
                new Referral.Referrer("OCMW", "worker", "", ""),
                new Referral.ReferredPerson(
                    "Test",
                    "Proefmans",
                    today().minusYears(40),
                    Optional.empty(),
                    "",
                    Optional.of("nl")),
                household,
                new Referral.Homelessness(1, today().minusYears(1)),
                new Referral.Conditions(true, true, true, true, true),
                rent,
                needs,
                ""));
    files.markComplete(caseNumber, clock.instant());
    return caseNumber;
  }

  Journey start(String caseNumber) {
    var journey = journeys.start(AcceleratedAllocationProcess.KEY, caseNumber);
    started.add(journey);
    return journey;
  }

  Journey startFor(String caseNumber) {
    return registers(start(caseNumber));
  }

  Journey registers(Journey journey) {
    return registering(journey).submit();
  }

  /** The same, before it is sent. */
  Journey.Step registering(Journey journey) {
    return journey
        .does("RegisterWithLandlord")
        .as("office")
        .with("landlord", "thuispunt-gent")
        .with("registeredOn", today().toString())
        .with("registrationNumber", "CIR-123");
  }

  Journey nominates(Journey journey) {
    return journey
        .does("NominateCandidate")
        .as("office")
        .with("nominatedTo", "thuispunt-gent")
        .with("nominatedOn", today().toString())
        .with("nominationManner", "PORTAL")
        .submit();
  }

  /** Registered, given a place and nominated. */
  Journey nominated(String caseNumber) {
    return nominates(startFor(caseNumber));
  }

  Map<String, Object> anOffer(String caseNumber, int bedrooms) {
    var letter = new HashMap<String, Object>();
    letter.put("caseNumber", caseNumber);
    letter.put("letterKind", "OFFER");
    letter.put("letterDate", today().toString());
    letter.put("dwellingAddress", "Proefstraat 1, Gent");
    letter.put("bedrooms", bedrooms);
    letter.put("stepFree", false);
    letter.put("monthlyRent", 312.5);
    return letter;
  }

  Journey letter(Map<String, Object> letter) {
    return journeys.startWithForm("register-landlord-letter", "office", letter);
  }

  /** The landlord offers a dwelling with two bedrooms. */
  Journey offered(Journey journey) {
    letter(anOffer(journey.caseNumber(), 2));
    return journey;
  }

  /** Somebody tells what changed. */
  Journey updates(String caseNumber, Map<String, Object> changes) {
    var values = new HashMap<>(changes);
    values.put("caseNumber", caseNumber);
    return journeys.startWithForm("update-case", "office", values);
  }

  Journey accepts(Journey journey) {
    return journey.does("DiscussOffer").with("talkedAt", "HOME").with("reply", "ACCEPTED").submit();
  }

  Journey refuses(Journey journey, String ground, boolean proof) {
    return journey
        .does("DiscussOffer")
        .with("talkedAt", "ELSEWHERE")
        .with("reply", "REFUSED")
        .with("refusalGround", ground)
        .with("proofGiven", proof)
        .with("proofWhat", proof ? "Attest" : "")
        .submit();
  }

  Journey decided(Journey journey, String decision) {
    letter(
        Map.of(
            "caseNumber",
            journey.caseNumber(),
            "letterKind",
            "DECISION",
            "letterDate",
            today().toString(),
            "landlordDecision",
            decision,
            "decisionReason",
            decision.equals("REFUSED") ? "De woning gaat naar iemand anders." : ""));
    return journey;
  }

  Journey signs(Journey journey) {
    return journey
        .does("SignLease")
        .with("signing", "SIGNED")
        .with("signedOn", today().toString())
        .with("startsOn", today().plusDays(7).toString())
        .with("dwellingAddress", "Proefstraat 1, Gent")
        .with("dwellingBedrooms", 2)
        .with("monthlyRent", 312.5)
        .submit();
  }

  /** The office delivers the letter that warns of striking off. */
  Journey warns(Journey journey) {
    return journey
        .does("SendWarning")
        .as("office")
        .with("sentBy", "REGISTERED")
        .with("sentOn", today().toString())
        .with("warningIncluded", true)
        .submit();
  }

  /** The landlord writes that it deviates from its norm for the offer of now. */
  Journey deviates(Journey journey) {
    letter(
        Map.of(
            "caseNumber",
            journey.caseNumber(),
            "letterKind",
            "DEVIATION",
            "letterDate",
            today().toString()));
    return journey;
  }

  Journey preparesHome(Journey journey, String... ready) {
    return journey.does("PrepareHome").with("ready", List.of(ready)).submit();
  }

  Journey movesIn(Journey journey) {
    if (journey.openTasks().contains("PrepareHome")) {
      preparesHome(journey, "ENERGY", "BED");
    }
    return journey.does("MoveIn").with("keysOn", today().toString()).submit();
  }

  Journey afterRefusal(Journey journey, String decision) {
    return journey
        .does("DecideAfterRefusal")
        .as("lead")
        .with("afterRefusal", decision)
        .with("afterRefusalReason", "Afgesproken met de persoon.")
        .submit();
  }

  /** A person of any kind: some earn too much, some can't climb stairs, some have a child. */
  String anyCandidate(RandomGenerator random) {
    return aCandidate(
        List.of(),
        random.nextInt(4) == 0 ? new HousingNeeds(true, List.of(), "") : HousingNeeds.NONE,
        BigDecimal.valueOf(random.nextInt(5) == 0 ? 90_000 : 14_000));
  }

  /** What the lead fills in to close a case. */
  Map<String, Object> closure(String caseNumber, String reason) {
    var values = new HashMap<String, Object>(Map.of("caseNumber", caseNumber));
    values.put("closureReason", reason);
    if (!reason.equals("DECEASED")) {
      values.put("decidedOn", today().toString());
      values.put("inOwnWords", "Zo gevraagd.");
      values.put("clearNo", true);
      values.put("leadReason", "Zo besproken.");
    }
    return values;
  }

  /**
   * Makes the year such that so many places are free; fewer than none is refused.
   *
   * @return the new total
   */
  int changeFree(int free) {
    var year = places.of(thisYear());
    return places
        .changeTotal(year.year(), year.reserved() + year.committed() + free, "proef", "lead")
        .total();
  }
}
