package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Places;
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
  private final Places places;
  private final StepRecords records;
  private final LeadDecisions decisions;

  DecideAfterRefusal(Offers offers, Places places, StepRecords records, LeadDecisions decisions) {
    this.offers = offers;
    this.places = places;
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
    var decided = submission.fact(AcceleratedAllocationProcess.AFTER_REFUSAL).orElseThrow();
    if (decided == AcceleratedAllocationProcess.AfterRefusal.TRY_AGAIN
        && places.isReserved(submission.caseNumber())) {
      throw submission.refuse(
          "afterRefusal",
          "Dit dossier houdt al een plaats en kan er niet nog eens voor wachten."
              + " Vraag de beheerder om de stappen recht te zetten.");
    }
    records.keep(submission);
    decisions.keep(submission, "after-refusal", decided, "afterRefusalReason");
  }
}
