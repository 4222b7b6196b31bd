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
import java.util.ArrayList;
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
  private final LandlordLetters letters;
  private final Decisions decisions;
  private final Receipts receipts;
  private final Clock clock;

  Occupancy(
      CaseFiles files,
      HousingNeedsOfCases needs,
      Landlords landlords,
      Offers offers,
      LandlordLetters letters,
      Decisions decisions,
      Receipts receipts,
      Clock clock) {
    this.files = files;
    this.needs = needs;
    this.landlords = landlords;
    this.offers = offers;
    this.letters = letters;
    this.decisions = decisions;
    this.receipts = receipts;
    this.clock = clock;
  }

  /**
   * How many bedrooms fit a household.
   *
   * @param byHand the norm does not say; landlord and office look at it together
   * @param perBedroom people in one bedroom at most, whoever deviates; zero when unknown
   */
  public record Bedrooms(int fewest, int most, boolean byHand, int perBedroom, Decision decision) {

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
   * Holds the dwelling of the newest offer against the household, and leaves a receipt. Only a
   * dwelling that fits goes on to the person by itself.
   *
   * @return whether it fits
   */
  @Transactional
  public boolean check(String caseNumber) {
    var offer = offers.latest(caseNumber).orElseThrow();
    var fit = fit(offer);
    if (fit.isFine()) {
      offers.letThrough(caseNumber, Offer.Passage.FITS);
    } else {
      offers.doesNotFit(caseNumber, fit.sentence());
    }
    receipts.keep(
        caseNumber,
        "fitting-occupancy",
        fit.isFine() ? "FITS" : "DOES_NOT_FIT",
        fit.inputs(),
        Optional.of(fit.bedrooms().decision()),
        fit.misfits().stream().map(Misfit::code).toList(),
        fit.sentence());
    return fit.isFine();
  }

  /**
   * Why the landlord's deviation can't let the newest offer through; empty when it can (R14): there
   * must be a letter, and neither stairs nor crowding can be written away.
   */
  @Transactional(readOnly = true)
  public Optional<String> objectionToDeviation(String caseNumber) {
    var offer = offers.latest(caseNumber).orElseThrow();
    var fit = fit(offer);
    if (fit.has("NOT_STEP_FREE")) {
      return Optional.of(
          "Iemand van het gezin kan geen trappen doen: daarvan kan de verhuurder niet afwijken."
              + " Stuur het aanbod terug.");
    }
    if (isCrowded(offer, fit)) {
      return Optional.of(
          "Er zouden meer dan %s per slaapkamer wonen. Dat kan ook met een afwijking niet."
              .formatted(Dutch.count(fit.bedrooms().perBedroom(), "mens", "mensen")));
    }
    return letters.deviationFor(offer.id()).isEmpty()
        ? Optional.of(
            "Er zit geen brief van de verhuurder over deze afwijking in het dossier. Registreer ze"
                + " eerst met Brief van verhuurder registreren.")
        : Optional.empty();
  }

  /** Why nobody here may judge the newest offer; empty when the norm leaves it to people. */
  @Transactional(readOnly = true)
  public Optional<String> objectionToJudgement(String caseNumber) {
    var fit = fit(offers.latest(caseNumber).orElseThrow());
    return fit.isFine()
            || fit.misfits().stream().allMatch(misfit -> misfit.code().equals("BY_HAND"))
        ? Optional.empty()
        : Optional.of("De norm is duidelijk: " + fit.sentence());
  }

  private record Misfit(String code, String sentence) {}

  private record Fit(Bedrooms bedrooms, Map<String, Object> inputs, List<Misfit> misfits) {

    boolean isFine() {
      return misfits.isEmpty();
    }

    boolean has(String code) {
      return misfits.stream().anyMatch(misfit -> misfit.code().equals(code));
    }

    String sentence() {
      return isFine()
          ? "De woning past: voor dit gezin " + bedrooms.words() + "."
          : String.join(" ", misfits.stream().map(Misfit::sentence).toList());
    }
  }

  private Fit fit(Offer offer) {
    var inputs = inputs(offer.caseNumber(), offer.landlordId());
    var bedrooms = bedrooms(inputs);
    var stepFree = needs.of(offer.caseNumber()).stepFree();
    inputs.put("bedrooms", offer.dwelling().bedrooms());
    inputs.put("stepFree", offer.dwelling().stepFree());
    inputs.put("needsStepFree", stepFree);
    return new Fit(bedrooms, inputs, misfits(bedrooms, stepFree, offer.dwelling()));
  }

  private static List<Misfit> misfits(Bedrooms fitting, boolean needsStepFree, Dwelling offered) {
    var misfits = new ArrayList<Misfit>();
    if (fitting.byHand()) {
      misfits.add(
          new Misfit(
              "BY_HAND",
              "De norm van de verhuurder zegt niets over dit gezin: bekijk het met de verhuurder."));
    } else if (!fitting.include(offered.bedrooms())) {
      misfits.add(
          new Misfit(
              offered.bedrooms() < fitting.fewest() ? "TOO_SMALL" : "TOO_LARGE",
              "Voor dit gezin past "
                  + fitting.words()
                  + "; de woning heeft er "
                  + (offered.bedrooms() == 0 ? "geen" : offered.bedrooms())
                  + "."));
    }
    if (needsStepFree && !offered.stepFree()) {
      misfits.add(new Misfit("NOT_STEP_FREE", "Het gezin heeft een woning zonder trappen nodig."));
    }
    return misfits;
  }

  /** A studio counts as one bedroom. */
  private static boolean isCrowded(Offer offer, Fit fit) {
    var people =
        1
            + (Boolean.TRUE.equals(fit.inputs().get("couple")) ? 1 : 0)
            + (Integer) fit.inputs().get("others");
    var most = fit.bedrooms().perBedroom() * Math.max(1, offer.dwelling().bedrooms());
    return most > 0 && people > most;
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

  /** A norm that the table no longer names is for people to look at, too. */
  private Bedrooms bedrooms(Map<String, Object> inputs) {
    var decision = decisions.decide("fitting-occupancy", inputs);
    return new Bedrooms(
        count(decision, "fewest"),
        count(decision, "most"),
        decision.find("manual", Boolean.class).orElse(true),
        count(decision, "perBedroom"),
        decision);
  }

  private static int count(Decision decision, String output) {
    return decision.find(output, Number.class).map(Number::intValue).orElse(0);
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
