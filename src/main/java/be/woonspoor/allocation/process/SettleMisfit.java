package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.LandlordLetters;
import be.woonspoor.allocation.Occupancy;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An offer that does not fit goes back, or the landlord deviates from its norm by letter; where the
 * norm says nothing, somebody judges (R14).
 */
@Component
class SettleMisfit implements StepForm {

  private final Offers offers;
  private final Occupancy occupancy;
  private final LandlordLetters letters;
  private final StepRecords records;
  private final LeadDecisions decisions;

  SettleMisfit(
      Offers offers,
      Occupancy occupancy,
      LandlordLetters letters,
      StepRecords records,
      LeadDecisions decisions) {
    this.offers = offers;
    this.occupancy = occupancy;
    this.letters = letters;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "misfitReason",
        offers.latest(view.caseNumber()).flatMap(Offer::misfit).orElse("–"),
        "offerSummary",
        offers.summary(view.caseNumber()),
        "deviationLetter",
        offers
            .latest(view.caseNumber())
            .flatMap(offer -> letters.deviationFor(offer.id()))
            .map(letter -> "van " + Dutch.day(letter.letterDate()))
            .orElse("nog geen"));
  }

  @Override
  public void submit(Submission submission) {
    var misfit = submission.fact(DwellingOfferProcess.MISFIT).orElseThrow();
    var caseNumber = submission.caseNumber();
    switch (misfit) {
      case LANDLORD_DEVIATES -> {
        refuseIf(submission, occupancy.objectionToDeviation(caseNumber));
        offers.letThrough(caseNumber, Offer.Passage.DEVIATION);
      }
      case JUDGED_FITTING -> {
        refuseIf(submission, occupancy.objectionToJudgement(caseNumber));
        offers.letThrough(caseNumber, Offer.Passage.JUDGEMENT);
      }
      case SEND_BACK -> offers.settle(caseNumber, Offer.State.SENT_BACK);
    }
    records.keep(submission);
    decisions.keep(submission, "misfit", misfit, "misfitNote");
  }

  private static void refuseIf(Submission submission, Optional<String> objection) {
    if (objection.isPresent()) {
      throw submission.refuse("misfit", objection.get());
    }
  }
}
