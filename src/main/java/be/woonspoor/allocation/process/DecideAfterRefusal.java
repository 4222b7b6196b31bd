package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead decides how to go on when an accepted offer led to no lease (R16). */
@Component
class DecideAfterRefusal implements StepForm {

  private final Offers offers;
  private final StepRecords records;
  private final LeadDecisions decisions;

  DecideAfterRefusal(Offers offers, StepRecords records, LeadDecisions decisions) {
    this.offers = offers;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "offerSummary",
        offers.summary(view.caseNumber()),
        "endReason",
        offers.latest(view.caseNumber()).flatMap(Offer::endReason).orElse("niet genoteerd"));
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    decisions.keep(
        submission,
        "after-refusal",
        submission.fact(AcceleratedAllocationProcess.AFTER_REFUSAL).orElseThrow(),
        "afterRefusalReason");
  }
}
