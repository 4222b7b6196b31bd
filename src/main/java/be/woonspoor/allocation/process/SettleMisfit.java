package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.process.DwellingOfferProcess.Misfit;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An offer that does not fit goes back, or the landlord deviates from its norm (R14). */
@Component
class SettleMisfit implements StepForm {

  private final Offers offers;
  private final StepRecords records;
  private final LeadDecisions decisions;

  SettleMisfit(Offers offers, StepRecords records, LeadDecisions decisions) {
    this.offers = offers;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "misfitReason",
        offers.latest(view.caseNumber()).flatMap(Offer::misfit).orElse("–"),
        "offerSummary",
        offers.summary(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var misfit = submission.fact(DwellingOfferProcess.MISFIT).orElseThrow();
    if (misfit == Misfit.SEND_BACK) {
      offers.settle(submission.caseNumber(), Offer.State.SENT_BACK);
    }
    records.keep(submission);
    decisions.keep(submission, "misfit", misfit, "misfitNote");
  }
}
