package be.woonspoor.allocation.process;

import be.woonspoor.allocation.DayOne;
import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What must be there on day one. What is not goes along to the move and to the coaching. */
@Component
class PrepareHome implements StepForm {

  private final Offers offers;
  private final DayOne dayOne;
  private final StepRecords records;

  PrepareHome(Offers offers, DayOne dayOne, StepRecords records) {
    this.offers = offers;
    this.dayOne = dayOne;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "offerSummary",
        offers.summary(view.caseNumber()),
        "dayOneOn",
        view.fact(LeaseAndMoveInProcess.DAY_ONE)
            .map(on -> Dutch.day(LocalDate.ofInstant(on, Terms.BELGIUM)))
            .orElse("–"));
  }

  @Override
  public void submit(Submission submission) {
    dayOne.begin(submission.caseNumber());
    dayOne.ready(
        submission.caseNumber(),
        submission.list("ready").stream().map(DayOne.Item::valueOf).toList(),
        submission.userId());
    records.keep(submission);
  }
}
