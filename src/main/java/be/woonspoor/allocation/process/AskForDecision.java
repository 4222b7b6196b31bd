package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office asks the landlord for its decision (R16). */
@Component
class AskForDecision implements StepForm {

  private final Offers offers;
  private final StepRecords records;

  AskForDecision(Offers offers, StepRecords records) {
    this.offers = offers;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of("offerSummary", offers.summary(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
