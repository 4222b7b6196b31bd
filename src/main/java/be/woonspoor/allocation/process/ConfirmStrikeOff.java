package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.allocation.process.RefusedOfferProcess.StrikeOff;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead confirms that the landlord strikes off, or asks for another chance (R15, S28). */
@Component
class ConfirmStrikeOff implements StepForm {

  private final WaitingList list;
  private final Offers offers;
  private final StepRecords records;
  private final LeadDecisions decisions;

  ConfirmStrikeOff(WaitingList list, Offers offers, StepRecords records, LeadDecisions decisions) {
    this.list = list;
    this.offers = offers;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var refusals = offers.unfoundedRefusals(view.caseNumber());
    return Map.of(
        "refusalsSummary",
        Dutch.count(refusals, "ongegronde weigering", "ongegronde weigeringen")
            + " of aanbiedingen zonder antwoord. De plaats is al teruggegeven.");
  }

  @Override
  public void submit(Submission submission) {
    var decision = submission.fact(RefusedOfferProcess.STRIKE_OFF).orElseThrow();
    records.keep(submission);
    decisions.keep(submission, "strike-off", decision, "strikeOffReason");
    if (decision == StrikeOff.CONFIRMED) {
      list.strikeOff(submission.caseNumber());
    }
  }
}
