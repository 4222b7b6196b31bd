package be.woonspoor.allocation;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.casefile.HouseholdMember.Relation;
import be.woonspoor.casefile.HouseholdMember.Sex;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.HousingNeedsOfCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fitting occupancy (R14, S32, S33): the number of bedrooms by the landlord's norm, and the
 * physical condition of the household. Children count wherever they live for part of the time,
 * until the birthday that the landlord sets.
 */
@Component
public class Occupancy {

  private final CaseFiles files;
  private final HousingNeedsOfCases needs;
  private final Landlords landlords;
  private final Offers offers;
  private final Decisions decisions;
  private final Receipts receipts;
  private final Clock clock;

  Occupancy(
      CaseFiles files,
      HousingNeedsOfCases needs,
      Landlords landlords,
      Offers offers,
      Decisions decisions,
      Receipts receipts,
      Clock clock) {
    this.files = files;
    this.needs = needs;
    this.landlords = landlords;
    this.offers = offers;
    this.decisions = decisions;
    this.receipts = receipts;
    this.clock = clock;
  }

  /**
   * How many bedrooms fit a household.
   *
   * @param byHand the norm does not say; landlord and office look at it together
   */
  public record Bedrooms(int fewest, int most, boolean byHand, Decision decision) {

    /** As people say it. */
    public String words() {
      if (byHand) {
        return "een woning die u met de verhuurder bekijkt";
      }
      return fewest == most
          ? Dutch.count(fewest, "slaapkamer", "slaapkamers")
          : fewest + " tot " + most + " slaapkamers";
    }

    private boolean include(int bedrooms) {
      return !byHand && bedrooms >= fewest && bedrooms <= most;
    }
  }

  /** How many bedrooms fit the household of a case today, by the norm of a landlord. */
  public Bedrooms fitting(String caseNumber, String landlordId) {
    return bedrooms(inputs(caseNumber, landlordId));
  }

  /** The household of a case in a few words, as a landlord counts it. */
  public String household(String caseNumber, String landlordId) {
    var members = files.household(caseNumber);
    var others = counted(members, landlords.rules(landlordId, today()));
    return (isCouple(members) ? "koppel" : "alleenstaande")
        + (others.isEmpty()
            ? ""
            : " met " + Dutch.count(others.size(), "kind of andere", "kinderen of anderen"));
  }

  /**
   * Holds the dwelling of the newest offer against the household, and leaves a receipt.
   *
   * @return whether it fits
   */
  @Transactional
  public boolean check(String caseNumber) {
    var offer = offers.latest(caseNumber).orElseThrow();
    var inputs = inputs(caseNumber, offer.landlordId());
    var bedrooms = bedrooms(inputs);
    var stepFree = needs.of(caseNumber).stepFree();
    var misfit = misfit(bedrooms, stepFree, offer.dwelling());
    inputs.put("bedrooms", offer.dwelling().bedrooms());
    inputs.put("stepFree", offer.dwelling().stepFree());
    inputs.put("needsStepFree", stepFree);
    misfit.ifPresent(reason -> offers.doesNotFit(caseNumber, reason));
    receipts.keep(
        caseNumber,
        "fitting-occupancy",
        misfit.isEmpty() ? "FITS" : "DOES_NOT_FIT",
        inputs,
        bedrooms.decision(),
        misfit.orElse("De woning past: voor dit gezin " + bedrooms.words() + "."));
    return misfit.isEmpty();
  }

  private static Optional<String> misfit(
      Bedrooms fitting, boolean needsStepFree, Dwelling offered) {
    if (fitting.byHand()) {
      return Optional.of("Het gezin is groter dan de norm voorziet: bekijk het met de verhuurder.");
    }
    if (!fitting.include(offered.bedrooms())) {
      return Optional.of(
          "Voor dit gezin past "
              + fitting.words()
              + "; de woning heeft er "
              + offered.bedrooms()
              + ".");
    }
    return needsStepFree && !offered.stepFree()
        ? Optional.of("Het gezin heeft een woning zonder trappen nodig.")
        : Optional.empty();
  }

  private Map<String, Object> inputs(String caseNumber, String landlordId) {
    var members = files.household(caseNumber);
    var rules = landlords.rules(landlordId, today());
    var others = counted(members, rules);
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("norm", rules.occupancyNorm());
    inputs.put("couple", isCouple(members));
    inputs.put("others", others.size());
    inputs.put("mixedSex", hasSex(others, Sex.F) && hasSex(others, Sex.M));
    return inputs;
  }

  private Bedrooms bedrooms(Map<String, Object> inputs) {
    var decision = decisions.decide("fitting-occupancy", inputs);
    return new Bedrooms(
        decision.single("fewest", Number.class).intValue(),
        decision.single("most", Number.class).intValue(),
        decision.single("manual", Boolean.class),
        decision);
  }

  private List<HouseholdMember> counted(List<HouseholdMember> members, LandlordRules rules) {
    var today = today();
    return members.stream()
        .filter(member -> member.relation() != Relation.PARTNER)
        .filter(
            member ->
                member.relation() != Relation.CHILD
                    || today.isBefore(member.birthDate().plusYears(rules.childCountsUntil())))
        .toList();
  }

  private static boolean isCouple(List<HouseholdMember> members) {
    return members.stream().anyMatch(member -> member.relation() == Relation.PARTNER);
  }

  private static boolean hasSex(List<HouseholdMember> members, Sex sex) {
    return members.stream().anyMatch(member -> member.sex() == sex);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }
}
