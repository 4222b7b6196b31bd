package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dwelling;
import be.woonspoor.allocation.LandlordDecision;
import be.woonspoor.allocation.LandlordLetter;
import be.woonspoor.allocation.LandlordLetters;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Registrations;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The office registers a letter of a landlord; what waits for it goes on. */
@Component
class LetterRegistered implements StepForm {

  private final CaseFiles files;
  private final LandlordLetters letters;
  private final Registrations registrations;
  private final Landlords landlords;
  private final Offers offers;
  private final Messages messages;
  private final Terms terms;
  private final StepRecords records;

  LetterRegistered(
      CaseFiles files,
      LandlordLetters letters,
      Registrations registrations,
      Landlords landlords,
      Offers offers,
      Messages messages,
      Terms terms,
      StepRecords records) {
    this.files = files;
    this.letters = letters;
    this.registrations = registrations;
    this.landlords = landlords;
    this.offers = offers;
    this.messages = messages;
    this.terms = terms;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    var kind = submission.fact(RegisterLandlordLetterProcess.LETTER_KIND).orElseThrow();
    switch (kind) {
      case OFFER -> receiveOffer(caseNumber, submission);
      case DEVIATION -> mustDeviateFromTheNorm(caseNumber, submission);
      case DECISION -> {
        if (!takesBackAnOpenOffer(caseNumber, submission)) {
          mustBeAwaited(
              submission,
              caseNumber,
              LeaseAndMoveInProcess.KEY,
              LeaseAndMoveInProcess.LANDLORD_DECIDED,
              "Dit dossier wacht niet op een beslissing van de verhuurder.");
        }
        submission
            .text("decisionReason")
            .ifPresent(reason -> offers.endsBecause(caseNumber, reason));
      }
      case TERMINATION, ARREARS, OTHER -> {
        // nothing waits for these
      }
    }
    var id = UUID.randomUUID();
    letters.keep(
        new LandlordLetter(
            id,
            caseNumber,
            kind,
            submission.date("letterDate").orElseThrow(),
            submission.userId(),
            submission
                .number("monthsInArrears")
                .map(BigDecimal::intValueExact)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()),
            submission.date("leaseEndsOn"),
            kind == LandlordLetter.Kind.DEVIATION
                ? offers.latest(caseNumber).map(Offer::id)
                : Optional.empty(),
            submission.text("letterNote").orElse("")));
    records.keep(caseNumber, submission);
    submission.caseNumber(caseNumber);
    submission.set(RegisterLandlordLetterProcess.LETTER_ID, id);
  }

  /** A landlord may withdraw a dwelling as long as nobody answered. */
  private boolean takesBackAnOpenOffer(String caseNumber, Submission submission) {
    return submission
            .fact(RegisterLandlordLetterProcess.LANDLORD_DECISION)
            .filter(LandlordDecision.WITHDRAWN::equals)
            .isPresent()
        && messages.isAwaited(
            caseNumber, DwellingOfferProcess.KEY, DwellingOfferProcess.OFFER_WITHDRAWN);
  }

  private void receiveOffer(String caseNumber, Submission submission) {
    mustBeAwaited(
        submission,
        caseNumber,
        DwellingOfferProcess.KEY,
        DwellingOfferProcess.OFFER_RECEIVED,
        "Dit dossier wacht niet op een aanbod: er is geen plaats, of er loopt al een aanbod.");
    var landlord =
        registrations
            .of(caseNumber)
            .orElseThrow(
                () ->
                    submission.refuse(
                        "caseNumber", "Dit dossier is bij geen verhuurder ingeschreven."))
            .landlordId();
    var letterDate = submission.date("letterDate").orElseThrow();
    if (!landlords.hasRules(landlord, letterDate)) {
      throw submission.refuse(
          "letterDate",
          "Zo oud kan deze brief niet zijn: van die dag zijn er geen regels van de verhuurder.");
    }
    var replyDue =
        submission
            .date("replyBy")
            .map(terms::closeOf)
            .orElseGet(() -> offers.replyDue(landlord, letterDate));
    if (!replyDue.isAfter(submission.at())) {
      throw submission.refuse(
          submission.date("replyBy").isPresent() ? "replyBy" : "letterDate",
          "De termijn om te antwoorden is al voorbij. Vraag de verhuurder een nieuwe datum en vul"
              + " die in bij Antwoord gevraagd tegen.");
    }
    offers.receive(
        caseNumber,
        landlord,
        letterDate,
        new Dwelling(
            submission.requiredText("dwellingAddress"),
            submission.number("bedrooms").orElseThrow().intValueExact(),
            submission.flag("stepFree"),
            submission.number("monthlyRent")),
        replyDue);
  }

  /** A deviation is about an offer that does not fit and that nothing let through yet (R14). */
  private void mustDeviateFromTheNorm(String caseNumber, Submission submission) {
    var misfit =
        offers
            .latest(caseNumber)
            .filter(offer -> offer.state() == Offer.State.OPEN)
            .filter(offer -> offer.misfit().isPresent() && offer.passage().isEmpty())
            .orElseThrow(
                () ->
                    submission.refuse(
                        "caseNumber",
                        "Dit dossier heeft geen aanbod dat niet past: er is niets om van af te"
                            + " wijken."));
    if (letters.deviationFor(misfit.id()).isPresent()) {
      throw submission.refuse("letterKind", "De afwijking voor dit aanbod is al geregistreerd.");
    }
    if (submission.date("letterDate").orElseThrow().isBefore(misfit.letterDate())) {
      throw submission.refuse("letterDate", "Dat is voor de brief met het aanbod.");
    }
  }

  private void mustBeAwaited(
      Submission submission,
      String caseNumber,
      String processKey,
      String message,
      String sentence) {
    if (!messages.isAwaited(caseNumber, processKey, message)) {
      throw submission.refuse("caseNumber", sentence);
    }
  }
}
