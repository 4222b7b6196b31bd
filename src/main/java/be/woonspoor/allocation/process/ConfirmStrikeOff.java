package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.OfferLetters;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.allocation.process.RefusedOfferProcess.StrikeOff;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lead confirms that the landlord strikes off, or asks for another chance (R15, S28). */
@Component
class ConfirmStrikeOff implements StepForm {

  private final WaitingList list;
  private final Offers offers;
  private final OfferLetters letters;
  private final StepRecords records;
  private final LeadDecisions decisions;

  ConfirmStrikeOff(
      WaitingList list,
      Offers offers,
      OfferLetters letters,
      StepRecords records,
      LeadDecisions decisions) {
    this.list = list;
    this.offers = offers;
    this.letters = letters;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var refusals = offers.unfoundedRefusals(view.caseNumber());
    return Map.of(
        "refusalsSummary",
        Dutch.count(refusals, "ongegronde weigering", "ongegronde weigeringen")
            + " of aanbiedingen zonder antwoord. De plaats is al teruggegeven.",
        "warningState",
        warnedOn(view.caseNumber())
            .map(on -> "De brief met de waarschuwing is bezorgd op " + Dutch.day(on) + ".")
            .orElse("De brief met de waarschuwing is niet bezorgd: schrappen kan niet."));
  }

  @Override
  public void submit(Submission submission) {
    var decision = submission.fact(RefusedOfferProcess.STRIKE_OFF).orElseThrow();
    if (decision == StrikeOff.CONFIRMED && warnedOn(submission.caseNumber()).isEmpty()) {
      throw submission.refuse(
          "strikeOff",
          "De brief met de waarschuwing is niet bezorgd. Zonder die brief kan niemand geschrapt"
              + " worden.");
    }
    records.keep(submission);
    decisions.keep(submission, "strike-off", decision, "strikeOffReason");
    if (decision == StrikeOff.CONFIRMED) {
      letters.struckOff(submission.caseNumber(), submission.userId());
      list.strikeOff(submission.caseNumber());
    }
  }

  private Optional<LocalDate> warnedOn(String caseNumber) {
    return offers.latest(caseNumber).flatMap(Offer::warnedOn);
  }
}
